import type { Root } from "hast";
import type { Article } from "../newswire/article.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Held } from "./held.ts";
import type { Picture } from "./picture.ts";
import type { Quote } from "./quotes.ts";

/** Keys of front matter that the article has already, or the story in another form. */
type Settled = "published" | "language" | "image" | "quotes" | "voices";

/** A story: the article that the public is told, and what its front matter adds. */
export interface Story extends Omit<FrontMatter, Settled> {
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 day or time. */
  published: string;
  headline: string;
  image?: Picture | undefined;
  /** Why it is not published yet, which only the publisher sees who is writing it. */
  held?: Held | null | undefined;
  /** The first paragraph without the dateline, as plain text. */
  lead: string;
  /** Words of the whole story. */
  length: number;
  article: Article;
  /** The words of everyone who speaks, in reading order. */
  quotes: Quote[];
  /**
   * The sanitised body as hast, notes beside paragraphs included. Every page and format of the story
   * shares it: copy it before changing anything.
   */
  tree: Root;
  /**
   * All names of sources, those in the copy and those that the publisher gives; for the desk alone.
   */
  names: string[];
  /** Ids of quotations of those whom the publisher hides, which have no card. */
  hidden: string[];
}

/** A story in the collection, under its slug. */
export interface FiledStory {
  id: string;
  data: Story;
  /** The copy that the article's offsets count. */
  body?: string | undefined;
}
