import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Correction } from "../formats/story.ts";
import { figuresIn } from "../formats/story-figures.ts";
import type { Article } from "../newswire/article.ts";
import { displayText } from "../newswire/copy/fair-copy.ts";
import { wordsOfNote } from "../newswire/parts/corrections.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { hiddenSources } from "../newswire/story/public-article.ts";
import { renderCopy } from "../newswire/story/render-copy.ts";
import { type CopyFile, placeOfCopy } from "./copy-file.ts";
import { doubtsOf } from "./doubts.ts";
import { givenNames } from "./given-names.ts";
import { noticeOf } from "./kill-notice.ts";
import { languageOf } from "./language.ts";
import { idleQuotes, lastWordOf } from "./last-word.ts";
import { mistake } from "./mistake.ts";
import type { Publication } from "./publication.ts";
import { countWords, quotesOf } from "./quotes.ts";
import { type Joining, NOTHING_JOINED } from "./sources-file.ts";
import type { DeskStory } from "./story.ts";

/** Settings for reading a story, besides its file. */
export interface ReadingSettings extends Pick<Publication, "timeZone" | "language"> {
  joining?: Joining | undefined;
}

/**
 * Reads the copy of a file: its story, the parser's doubts, and the article with its guesses.
 *
 * @throws {VFileMessage} where front matter names a quotation that the copy does not have.
 */
export function readStory(
  copy: CopyFile,
  { timeZone, language: own, joining = NOTHING_JOINED }: ReadingSettings,
) {
  const { text, format, copyStart: from, published, slug, parts } = copy;
  const { quotes: _, voices: __, ...frontMatter } = copy.frontMatter;
  const language = languageOf(frontMatter.language, own);
  const given = givenNames(joining, slug);
  const reading = readCopy(text, {
    format,
    from,
    published,
    timeZone,
    language,
    publisher: { ...lastWordOf(copy), ...given },
    parts,
  });
  const [idle] = idleQuotes(copy, reading.misses);
  if (idle) throw idle;
  const { publicArticle: article, lead } = reading;
  const paragraphs = article.sections.flatMap((section) => section.paragraphs);
  const tree = renderCopy(reading);
  refuseEmpty(copy, article, tree);
  const pictures = figuresIn(tree);
  const corrections = correctionsIn(copy, article);
  const story: DeskStory = {
    ...frontMatter,
    ...(corrections.length > 0 && { corrections }),
    published,
    language,
    headline: article.headline ? displayText(article.headline.text) : slug || firstWords(lead),
    lead,
    length: paragraphs.reduce(
      (sum, { start, end }) => sum + countWords(displayText(text.slice(start, end))),
      0,
    ),
    article,
    quotes: quotesOf(article, reading.tree),
    tree,
    ...(Object.keys(pictures).length > 0 && { pictures }),
    names: [...new Set([...reading.names, ...reading.article.sources.map(({ name }) => name)])],
    cardless: hiddenQuotations(reading.article, given.hide),
    ...(article.kill && { notice: noticeOf(text.slice(from)) }),
  };
  return { story, doubts: doubtsOf(copy, reading), article: reading.article };
}

/** Corrections in front matter and in the copy; one without a day has the date of the text. */
function correctionsIn({ frontMatter, published }: CopyFile, article: Article): Correction[] {
  const { corrections = [], updated = published } = frontMatter;
  const noted = article.corrections.map(({ text, date }) => ({
    date: date ?? updated,
    text: wordsOfNote(text),
  }));
  return [...corrections, ...noted];
}

/** Longest beginning of an alert, in UTF-16 code units, that serves as its headline. */
const MAX_FIRST_WORDS = 120;

function firstWords(lead: string): string {
  if (lead.length <= MAX_FIRST_WORDS) return lead;
  return `${lead.slice(0, MAX_FIRST_WORDS).replace(/\s+\S*$/u, "")} …`.toWellFormed();
}

/**
 * Refuses copy without headline or words, except kill notices and versions that take a story back.
 */
function refuseEmpty(copy: CopyFile, { headline, kill }: Article, tree: Root): void {
  if (headline || kill || copy.text === "" || textOf(tree).trim() !== "") return;
  const reason = "this copy has no headline and no paragraph: write the story, or delete the file";
  throw mistake(copy.path, reason, placeOfCopy(copy));
}

/** Ids of quotations whose source has one of the names. */
function hiddenQuotations(article: Article, hide: readonly string[]): string[] {
  const sources = hiddenSources(article, hide);
  return article.quotations.filter(({ source }) => sources.has(source ?? "")).map(({ id }) => id);
}
