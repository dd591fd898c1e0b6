import type { ElementContent } from "hast";
import type { Link, Text } from "mdast";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype, { type Options } from "remark-rehype";
import type { Processor } from "unified";
import { BoundedMap } from "../store/bounded-map.ts";
import { Html, html } from "./html.ts";
import { isVisible } from "./visible.ts";

/** CommonMark constructs that comments do not have: their characters stay as typed. */
const DISABLED = [
  "codeIndented",
  "definition",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "setextUnderline",
  "thematicBreak",
];

const LINKED: readonly string[] = ["https:", "http:", "mailto:"];

/** Characters and line ends that may be Markdown: the parser compares each with others. */
const MARK = /[*_[\]<>`&\\!~\n]|(?:[-+]|\d[.)])(?=[ \t])/g;

/** The mark of a quotation or a list that directly contains another. */
const NESTING = /(?<![^\s>])(?:>[ \t]*|(?:[-+*]|\d+[.)])[ \t]+)(?=>|(?:[-+*]|\d+[.)])(?:\s|$))/g;

/** Indentation that nests a quotation or a list: two characters cost as much as a mark. */
const INDENTATION = /^[ \t]+(?=[-+*>]|\d+[.)])/gm;

/** Cost of a nested mark, in other marks. */
const NESTING_MARKS = 4;

/** Backticks: after each run of them the parser may search the rest of the text for its match. */
const CODE = /`+/g;

/** Characters of the text that cost as much as a mark, for each run of backticks. */
const SEARCHED_CHARACTERS = 600;

/**
 * Most marks of a comment that is parsed as Markdown, by its length in UTF-16 code units. Parsing
 * time grows with the square of the marks; the limit keeps the cost of a character below ten times
 * that of prose.
 */
export const mostMarks = (length: number): number => 60 + 0.12 * length;

/** HTML of comments, for rehype-sanitize; anything else is removed. */
export const SCHEMA: Schema = {
  tagNames: ["a", "blockquote", "br", "code", "em", "li", "ol", "p", "pre", "strong", "ul"],
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  required: { a: { rel: "ugc nofollow" } },
};

const handlers: NonNullable<Options["handlers"]> = {
  link(state, node: Link): ElementContent | ElementContent[] {
    const children = state.all(node) as ElementContent[];
    const url = URL.parse(node.url);
    if (!url || !LINKED.includes(url.protocol)) return children;
    const words: ElementContent[] = isVisible(textOf(children))
      ? children
      : [{ type: "text", value: url.href }];
    return { type: "element", tagName: "a", properties: { href: url.href }, children: words };
  },
  /** Every line end of a reader is a line break. */
  text(_state, node: Text): ElementContent[] {
    const lines = node.value.split("\n");
    return lines.flatMap((given, index): ElementContent[] => {
      const ended = index < lines.length - 1 ? given.trimEnd() : given;
      const line: ElementContent = { type: "text", value: index > 0 ? ended.trimStart() : ended };
      if (index === 0) return [line];
      return [{ type: "element", tagName: "br", properties: {}, children: [] }, line];
    });
  },
};

function textOf(contents: readonly ElementContent[]): string {
  return contents
    .map((content) => {
      if (content.type === "element") return textOf(content.children);
      return content.type === "text" ? content.value : "";
    })
    .join("");
}

function commentSyntax(this: Processor): void {
  this.data({ micromarkExtensions: [{ disable: { null: DISABLED } }] });
}

const processor = remark()
  .use(commentSyntax)
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)
  .freeze();

const RENDERED_CHARACTERS = 4_000_000;

/** Rendered texts, as each page of a discussion renders all its comments. */
const rendered = new BoundedMap<string, Html>(RENDERED_CHARACTERS);

/**
 * HTML of a comment's Markdown: paragraphs, line breaks, emphasis, strong, quotations, lists, code,
 * links to http, https and mailto. Anything else is text.
 */
export function commentHtml(text: string): Html {
  const known = rendered.get(text);
  if (known) return known;
  const fresh = render(text);
  rendered.set(text, fresh, text.length + fresh.markup.length);
  return fresh;
}

/** A paragraph of prose without any Markdown. */
const PROSE = /^\p{L}(?:[\p{L}\p{M}\p{N}'",.;:?!()’‘“”–—…%€£$-]| (?! ))*(?<! )$/u;

function render(text: string): Html {
  if (PROSE.test(text)) return new Html(`<p>${text}</p>`);
  if (marksIn(text) > mostMarks(text.length)) return plain(text);
  return new Html(String(processor.processSync(text)));
}

/** Cost of reading a text as Markdown, in marks. */
export function marksIn(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const indented = text.match(INDENTATION)?.join("").length ?? 0;
  const searched = (count(CODE) * text.length) / SEARCHED_CHARACTERS;
  return count(MARK) + NESTING_MARKS * count(NESTING) + indented / 2 + searched;
}

function plain(text: string): Html {
  const lines = text.split("\n").map((line, index) => html`${index > 0 && BREAK}${line}`);
  return html`<p>${lines}</p>`;
}

const BREAK = new Html("<br>");
