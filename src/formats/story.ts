import type { Root } from "hast";
import type { Article, QuotationKind } from "../newswire/article.ts";

/** Fields of a story for lists, which need none of its text. */
export interface StoryBrief {
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 days or times. */
  published: string;
  updated?: string | undefined;
  headline: string;
  /** Authors in place of those of the byline. */
  authors?: string[] | undefined;
  topics?: string[] | undefined;
  /** Places in place of those of the dateline, one for each of them. */
  places?: string[] | undefined;
  summary?: string | undefined;
  corrections?: Correction[] | undefined;
  /** Published versions, oldest first; undefined where there is only one. */
  versions?: StoryVersion[] | undefined;
  /** Copyright notice and terms of use, in the agency's words. */
  rights?: string | undefined;
  /** "off" where the story has no discussion. */
  comments?: "off" | undefined;
  /** True if it is made up, as a sample of the site. */
  sample?: boolean | undefined;
  image?: Picture | undefined;
  /** Pictures in the text, by their names in the copy. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
  /** First paragraph without the dateline, as plain text. */
  lead: string;
  /** Number of words in the story. */
  length: number;
  article: Pick<Article, "byline" | "dateline" | "sources">;
  /** Words of all quotations, in reading order. */
  quotes: Quote[];
}

/** A story: the public article, and the publisher's additions. */
export interface Story extends StoryBrief {
  article: Article;
  /** Ids of quotations without a share card. */
  cardless: string[];
  /**
   * Sanitised body as hast, with notes beside paragraphs. All pages and formats of the story share
   * it: copy it before changing anything.
   */
  tree: Root;
}

/** A story with its slug. */
export interface FiledStory<S extends StoryBrief = Story> {
  id: string;
  data: S;
  /** Copy to which the article's offsets refer. */
  body?: string | undefined;
}

/** Words of a quotation, without markup. */
export interface Quote {
  /** Id of the quotation. */
  id: string;
  kind: Exclude<QuotationKind, "scare">;
  /** Id of its source in the article; null where the source is not public. */
  source: string | null;
  /** Texts between marks, one for each part; for an indirect quotation, the reported words. */
  parts: string[];
  /** Id of the paragraph in which it begins. */
  paragraph: string;
}

/** Correction of a story: the mistake, the right fact, and the date. */
export interface Correction {
  /** ISO 8601 day or time. */
  date: string;
  text: string;
}

/** A version of a story, as its agency filed it. */
export interface StoryVersion {
  /** ISO 8601 day or time at which it was made. */
  time: string;
  /** The agency's number for it. */
  version?: string | undefined;
  /** True if the agency calls it a correction. */
  isCorrection?: boolean | undefined;
}

/** Picture of a story, with its size after its file is opened. */
export interface Picture {
  /** Path on the site. */
  src: string;
  alt: string;
  /** Caption below it; undefined where there is only a credit. */
  caption?: string | undefined;
  credit: string;
  /** True if it is as wide as text and margin. */
  wide?: boolean | undefined;
  size?: Size | undefined;
}

/** Size in pixels of a picture as shown, upright. */
export interface Size {
  width: number;
  height: number;
}
