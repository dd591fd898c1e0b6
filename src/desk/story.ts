import type { FiledStory, Story, StoryBrief } from "../formats/story.ts";
import type { Article } from "../newswire/article.ts";
import type { WireFacts } from "../wire/item.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Held } from "./held.ts";

/** Front matter that applies to later versions of an agency's story as well. */
export type Lasting = Pick<
  FrontMatter,
  "authors" | "topics" | "summary" | "image" | "rights" | "comments" | "sample" | "redirects"
>;

/** Facts about an agency's file that the desk needs and readers do not see. */
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
  /** True if it is a message to editors, which is not published. */
  isForEditors: boolean;
  /** Front matter beside the file. */
  given: Lasting;
  /** Embargo in that front matter, which applies to later versions as well. */
  embargo?: string | undefined;
}

/** Facts about a story for the desk only, which no format has. */
interface OfTheDesk
  extends Pick<FrontMatter, "draft" | "embargo" | "boost" | "hide" | "redirects" | "withdrawn"> {
  /** Reason why it is held, which only its author sees. */
  held?: Held | undefined;
  /** All names of sources, both the copy's and the publisher's. */
  names: string[];
  /** Facts about its agency's file; undefined for copy. */
  wire?: WireBrief | undefined;
  /** First words of a kill notice, in which it names its story. */
  notice?: string | undefined;
}

/** A story for the desk. */
export interface DeskStory extends Story, OfTheDesk {}

/** A story for lists and the desk, without its text. */
export interface Brief extends StoryBrief, OfTheDesk {
  article: StoryBrief["article"] & Pick<Article, "embargo" | "kill">;
}

/** A published story for lists, with its slug. */
export interface StoredStory extends FiledStory<Brief> {
  /** Digest of all that pages show. */
  digest: string;
  /** Key of its reading in the cache. */
  reading: string;
  /** Keys of the readings of its earlier versions, oldest first. */
  earlier?: string[] | undefined;
}

/** A story with its text and its slug. */
export type WholeStory = FiledStory<DeskStory>;

/** Brief of a story. */
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
