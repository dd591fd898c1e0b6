import type { Article } from "../newswire/article.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Held } from "./held.ts";
import type { Picture } from "./picture.ts";
import type { Quote } from "./quotes.ts";

/** A story: the article that was read in its copy, and what its front matter adds. */
export interface Story extends Omit<FrontMatter, "published" | "language" | "image"> {
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
}

/** A story in the collection, under its slug. */
export interface FiledStory {
  id: string;
  data: Story;
  /** The copy that the article's offsets count. */
  body?: string | undefined;
  rendered?: { html: string } | undefined;
}
