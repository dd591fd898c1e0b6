import type { Article } from "../newswire/article.ts";
import { wordsOf } from "../newswire/fair-copy.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { renderCopy } from "../newswire/render-copy.ts";
import { type CopyFile, placeOfCopy } from "./copy-file.ts";
import { HTML_ADVICE, isHtml } from "./file-format.ts";
import { mistake } from "./mistake.ts";
import type { Publication } from "./publication.ts";
import { countWords, quotesOf } from "./quotes.ts";
import type { Story } from "./story.ts";

/** Reads the copy of a file: its story, the story as sanitised HTML, and what the reader is unsure of. */
export function readStory(
  copy: CopyFile,
  { timeZone, language }: Pick<Publication, "timeZone" | "language">,
) {
  const { text, format, copyStart: from, published, frontMatter, slug } = copy;
  const reading = readCopy(text, {
    format,
    from,
    published,
    timeZone,
    language: frontMatter.language ?? language,
  });
  const { article, lead } = reading;
  const paragraphs = article.sections.flatMap((section) => section.paragraphs);
  const html = renderCopy(reading);
  refuseEmpty(copy, article, html);
  const story: Story = {
    ...frontMatter,
    published,
    language: frontMatter.language ?? language,
    headline: article.headline ? wordsOf(article.headline.text) : slug,
    lead,
    length: paragraphs.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0),
    article,
    quotes: quotesOf(article, reading.tree),
  };
  return { story, html, messages: reading.messages };
}

/** Stops where the reader leaves nothing to show: neither headline nor words, or a headline above mere HTML. */
function refuseEmpty(copy: CopyFile, { headline }: Article, html: string): void {
  if (html.replace(/<[^>]*>/gu, "").trim() !== "") return;
  const inHtml = isHtml(copy.text.slice(copy.copyStart));
  if (headline && !inHtml) return;
  const reason =
    "no headline and no paragraph is left of this copy: write the story, or delete the file";
  throw mistake(copy.path, inHtml ? HTML_ADVICE : reason, placeOfCopy(copy));
}
