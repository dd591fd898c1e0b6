import { wordsOf } from "../newswire/fair-copy.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { renderCopy } from "../newswire/render-copy.ts";
import type { CopyFile } from "./copy-file.ts";
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
  return { story, html: renderCopy(reading), messages: reading.messages };
}
