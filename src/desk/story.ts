import type { FiledStory, Story } from "../formats/story.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Held } from "./held.ts";

/** A story and what the desk alone knows of it, which no format says. */
export interface DeskStory extends Story, Pick<FrontMatter, "draft" | "embargo"> {
  /** Why it is not published yet, which only the publisher sees who is writing it. */
  held?: Held | null | undefined;
  /** All names of sources, those in the copy and those that the publisher gives. */
  names: string[];
}

/** A story in the collection, under its slug. */
export interface StoredStory extends FiledStory<DeskStory> {
  /** Digest of the copy and of all that it is read with. */
  digest: string;
}
