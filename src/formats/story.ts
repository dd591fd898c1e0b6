import type { Root } from "hast";
import type { Article, QuotationKind } from "../newswire/article.ts";

/** Facts of a story that lists show, which need none of its text. */
export interface StoryBrief {
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 days or times. */
  published: string;
  updated?: string | undefined;
  headline: string;
  /** Instead of those of the byline. */
  authors?: string[] | undefined;
  topics?: string[] | undefined;
  /** Instead of those of the dateline, one for each of them. */
  places?: string[] | undefined;
  summary?: string | undefined;
  corrections?: Correction[] | undefined;
  /** Versions that readers have seen, the oldest first; undefined where it is the only one. */
  versions?: StoryVersion[] | undefined;
  /** Copyright notice and terms of use, as the agency words them. */
  rights?: string | undefined;
  /** Where it has no discussion. */
  comments?: "off" | undefined;
  /** True if it is made up, to show what the site does. */
  sample?: boolean | undefined;
  image?: Picture | undefined;
  /** Those that stand in the text, by their names in the copy. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
  /** The first paragraph without the dateline, as plain text. */
  lead: string;
  /** Words of the whole story. */
  length: number;
  article: Pick<Article, "byline" | "dateline" | "sources">;
  /** The words of everyone who speaks, in reading order. */
  quotes: Quote[];
}

/** A story: the article that the public is told, and what its publisher adds. */
export interface Story extends StoryBrief {
  article: Article;
  /** Ids of quotations that have no card of their own. */
  cardless: string[];
  /**
   * The sanitised body as hast, notes beside paragraphs included. Every page and format of the story
   * shares it: copy it before changing anything.
   */
  tree: Root;
}

/** A story under its slug. */
export interface FiledStory<S extends StoryBrief = Story> {
  id: string;
  data: S;
  /** The copy that the article's offsets count. */
  body?: string | undefined;
}

/** The words of a quotation, free of markup. */
export interface Quote {
  /** Id of the quotation. */
  id: string;
  kind: Exclude<QuotationKind, "scare">;
  /** Id of its source in the article; null where the public is not told. */
  source: string | null;
  /** Texts between marks, a part each; of an indirect quotation the reported words. */
  parts: string[];
  /** Id of the paragraph that it begins in. */
  paragraph: string;
}

/** Correction of a story: what was wrong, what is right, and when that was said. */
export interface Correction {
  /** ISO 8601 day or time. */
  date: string;
  text: string;
}

/** A version of a story, as its agency filed it. */
export interface StoryVersion {
  /** ISO 8601 day or time at which it was made. */
  time: string;
  /** The agency's own number of it. */
  version?: string | undefined;
  /** True if the agency calls it a correction. */
  isCorrection?: boolean | undefined;
}

/** The picture of a story, and its size once its file has been opened. */
export interface Picture {
  /** Address below the site. */
  src: string;
  alt: string;
  /** What stands below it; undefined where that is the credit alone. */
  caption?: string | undefined;
  credit: string;
  /** True if it stands across text and margin. */
  wide?: boolean | undefined;
  size?: Size | undefined;
}

/** Pixels of a picture as it is shown, upright. */
export interface Size {
  width: number;
  height: number;
}
