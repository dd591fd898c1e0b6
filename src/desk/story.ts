import type { FiledStory, Story, StoryBrief } from "../formats/story.ts";
import type { Article } from "../newswire/article.ts";
import type { WireFacts } from "../wire/item.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Held } from "./held.ts";

/** Front matter that a story keeps when its agency files another version of it. */
export type Lasting = Pick<
  FrontMatter,
  "authors" | "topics" | "summary" | "image" | "rights" | "comments" | "sample" | "redirects"
>;

/** Facts of an agency's file that the desk goes by and readers do not see. */
export interface WireBrief
  extends Pick<
    WireFacts,
    | ("format" | "id" | "version" | "provider" | "slugline" | "replaces" | "label" | "status")
    | ("notes" | "pictures")
  > {
  /** ISO 8601 day or time of this version. */
  updated: string;
  /** Number of items in the file. */
  items: number;
  /** True if it is a message to editors, of which nothing is to be published. */
  isForEditors: boolean;
  /** Front matter beside the file. */
  given: Lasting;
  /** Embargo of that, under which later versions are as well. */
  embargo?: string | undefined;
}

/** What the desk alone knows of a story, which no format says. */
interface OfTheDesk
  extends Pick<FrontMatter, "draft" | "embargo" | "boost" | "hide" | "redirects" | "withdrawn"> {
  /** Why it is not published yet, which only the publisher sees who is writing it. */
  held?: Held | null | undefined;
  /** All names of sources, those in the copy and those that the publisher gives. */
  names: string[];
  /** Facts of the agency's file that it was read from; undefined for copy. */
  wire?: WireBrief | undefined;
  /** The first words of a kill notice, in which it names what it kills. */
  notice?: string | undefined;
}

/** A story as the desk has it. */
export interface DeskStory extends Story, OfTheDesk {}

/** A story as lists and the desk know it, without its text. */
export interface Brief extends StoryBrief, OfTheDesk {
  article: StoryBrief["article"] & Pick<Article, "embargo" | "kill">;
}

/** A published story as lists know it, under its slug. */
export interface StoredStory extends FiledStory<Brief> {
  /** Digest of all that pages show of it. */
  digest: string;
  /** Digest by which its whole is kept. */
  reading: string;
  /** The same of its earlier versions, the oldest first. */
  earlier?: string[] | undefined;
}

/** A story with its text, under its slug. */
export type WholeStory = FiledStory<DeskStory>;

/** The brief of a story. */
export function briefOf({ tree: _, article, ...story }: DeskStory): Brief {
  const { byline, dateline, sources, embargo, kill } = article;
  return {
    ...story,
    article: {
      byline,
      dateline,
      sources: sources.map((source) => ({ ...source, mentions: [] })),
      embargo,
      kill,
    },
  };
}
