import type { Root } from "mdast";
import { unified } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Article, Span } from "./article.ts";
import { wrongEncodingIn } from "./copy/encoding.ts";
import { type FairCopy, fairCopy } from "./copy/fair-copy.ts";
import { htmlCopy } from "./copy/html-copy.ts";
import { isHtml, isReadable } from "./copy/html-tags.ts";
import { isHtmlAlone, readHtmlIn } from "./copy/markdown-html.ts";
import { markdownTree } from "./copy/markdown-tree.ts";
import {
  reportAtOriginalOffsets,
  restorePositions,
  withOriginalOffsets,
} from "./copy/original-offsets.ts";
import { otherFormat } from "./copy/other-format.ts";
import { parseCopy } from "./copy/parse-copy.ts";
import { pointsIn } from "./copy/points.ts";
import { isReadableMarkdown } from "./copy/readable-markdown.ts";
import { untraced } from "./copy/untraced.ts";
import { type NewswireOptions, newswire } from "./newswire.ts";
import { type GivenParts, treeOfParts } from "./parts/given-parts.ts";
import type { Miss } from "./story/given-quotes.ts";
import type { LastWord } from "./story/last-word.ts";

/** Markup of copy. HTML is recognised in the other two formats too. */
export type CopyFormat = "copy" | "markdown" | "html";

/** Options of reading copy. */
export interface ReadCopyOptions {
  /** ISO 8601 date or date-time of publication; without it weekdays stay unresolved. */
  published?: string | undefined;
  /** IANA name of the publication's time zone; "UTC" by default. */
  timeZone?: string | undefined;
  /**
   * BCP 47; English by default. In other languages speech is found by its quotation marks, and days
   * by a table of the language.
   */
  language?: string | undefined;
  format?: CopyFormat | undefined;
  /** Offset at which copy begins, after front matter, at the start of a line; 0 by default. */
  from?: number | undefined;
  /** The publisher's corrections of sources and quotations, which override the parser. */
  publisher?: LastWord | undefined;
  /** Parts of plain copy that its format states, which are taken as they are. */
  parts?: GivenParts | undefined;
}

/** Result of reading copy. */
export interface Reading {
  article: Article;
  /** The article to publish: without sources that are uncertain or withheld. */
  publicArticle: Article;
  /** Names of sources as the copy has them, whatever the publisher calls them. */
  names: string[];
  /** Entries of `publisher.quotes` that match no quotation, or more than one. */
  misses: Miss[];
  /** Words of the first paragraph, without its dateline; empty where there is none. */
  lead: string;
  /**
   * Story of the public article as mdast, its quotations, sources, days and dateline as nodes with
   * `data.hName`.
   */
  tree: Root;
  /** Doubts of the parser. */
  messages: VFileMessage[];
}

/**
 * Reads copy into an Article and a tree; offsets (UTF-16 code units), lines and columns are those
 * of the whole text as given. Never throws.
 */
export function readCopy(text: string | VFile, options: ReadCopyOptions = {}): Reading {
  const file = typeof text === "string" ? new VFile(text) : text;
  const given = String(file);
  const known = file.messages.length;
  const { published, timeZone, language, publisher, parts } = options;
  const { fair, tree, isMarkup } = parts
    ? parted(given, parts)
    : parsed(given, options.from ?? 0, options.format ?? "copy");
  const same = fair.text === given;
  const read = same ? file : new VFile({ value: fair.text });
  const settings: NewswireOptions = { published, timeZone, language, publisher, parts };
  unified().use(newswire, settings).runSync(tree, read);
  tellOfCharacters(file, options.from ?? 0);
  const { article, publicArticle, names = [], misses = [], lead } = read.data;
  if (!article || !publicArticle || lead === undefined)
    throw new Error("The newswire transformer left no article");
  const rest = () => ({ names, misses, lead, tree, messages: file.messages.slice(known) });
  if (same) return { article, publicArticle, ...rest() };
  restorePositions(tree, fair, given);
  reportAtOriginalOffsets(file, read, fair);
  const back = (one: Article) => withOriginalOffsets(one, fair, isMarkup ? null : given);
  const both = { article: back(article), publicArticle: back(publicArticle) };
  Object.assign(file.data, { ...both, names, misses, lead });
  return { ...both, ...rest() };
}

/** Adds doubts about the characters of copy: those of another format or encoding. */
function tellOfCharacters(file: VFile, from: number): void {
  const copy = String(file);
  const point = pointsIn(copy);
  const tell = (reason: string, ruleId: string, { start, end }: Span) =>
    untraced(() => {
      const place = { start: point(start), end: point(end) };
      file.message(reason, { place, ruleId, source: "newswire" });
    });
  const format = otherFormat(copy.slice(from));
  if (format)
    tell(
      `This is ${format}, of which ${format === "JSON" ? "nothing is" : "only the words are"} read: save the copy as plain text`,
      "markup",
      { start: from, end: from },
    );
  const encoding = wrongEncodingIn(copy, from);
  if (encoding)
    tell(
      "These characters are in another encoding: save the copy as UTF-8, or copy it again from its origin",
      "encoding",
      encoding,
    );
}

interface Parsed {
  fair: FairCopy;
  tree: Root;
  /** True if the words that a page shows differ from the letters of the copy as given. */
  isMarkup: boolean;
}

/**
 * Fair copy and its tree, from a format or from HTML in its place. For JSON, whose words have keys
 * and escapes between them, the tree is empty.
 */
function parsed(given: string, from: number, format: CopyFormat): Parsed {
  const copy = given.slice(from);
  if (otherFormat(copy) === "JSON") return plain(given, given.length);
  const html = () => ({ ...htmlCopy(given, from), isMarkup: true });
  if (format === "markdown" && isReadableMarkdown(copy)) {
    const fair = fairCopy(given, from, true);
    const tree = markdownTree(blank(fair.text, from));
    if (isHtmlAlone(tree, copy) && isReadable(copy)) return html();
    readHtmlIn(tree, fair.text);
    return { fair, tree, isMarkup: true };
  }
  if ((format === "html" || isHtml(copy)) && isReadable(copy)) return html();
  return plain(given, from);
}

/** Plain copy with known parts, as fair copy and its tree. */
function parted(text: string, parts: GivenParts): Parsed {
  const fair = { text, startOf: (offset: number) => offset, endOf: (offset: number) => offset };
  return { fair, tree: treeOfParts(text, parts), isMarkup: false };
}

function plain(given: string, from: number): Parsed {
  const fair = fairCopy(given, from, false);
  const tree = unified().use(parseCopy, { from }).parse(fair.text) as Root;
  return { fair, tree, isMarkup: false };
}

/**
 * The text with everything before `from`, and a byte order mark, replaced by spaces, so that lines
 * and columns stay the same.
 */
function blank(text: string, from: number): string {
  return text.slice(0, from).replace(/[^\r\n]/g, " ") + text.slice(from).replace(/^\uFEFF/, " ");
}
