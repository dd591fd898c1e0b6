const NAMES =
  "a|abbr|article|aside|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|meta|nav|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|video";

/**
 * Stock symbols in capitals that are also names of tags, except those that web pages do write in
 * capitals.
 */
const CODE = "(?!BR|HR|LI|OL|T[DHR]|UL|DIV|SPAN|FONT|BODY|HEAD|HTML)[A-Z]{1,4}";

/**
 * Markup by its form: HTML tags by their names, since agencies set stock symbols in angle brackets
 * too; closing tags, tags with a prefix or with quoted attributes; comments and declarations.
 */
export const MARKUP = [
  `(?i:<(?!(?-i:${CODE}>))/?(?:${NAMES})(?:[\\s/][^<>]*)?>)`,
  "</[a-zA-Z][\\w:.-]*\\s*>",
  "<[a-z]\\w{0,8}:[a-z]\\w*/?>",
  "<[a-zA-Z][\\w:.-]*(?:\\s+[\\w:.-]+=(?:\"[^\"<>]*\"|'[^'<>]*'))+\\s*/?>",
  "<[!?][^<>]*>",
].join("|");

const TAG = new RegExp(MARKUP, "g");
const BLOCKS =
  "address|article|aside|blockquote|body|br|center|div|dl|figure|footer|h[1-6]|head|header|hr|html|main|meta|nav|ol|p|pre|section|table|title|ul";
/** A tag of HTML that separates paragraphs. */
const BLOCK_TAG = new RegExp(`</?(?:${BLOCKS})(?=[\\s/>])`, "giu");
/** Tags that begin a line, a paragraph or the next cell, with the white space for each. */
const SPACES: [space: string, tag: RegExp][] = [
  ["\n", /^<\/?(?:br|hr|li|dt|dd|tr)\b/i],
  ["\n\n", new RegExp(`^</?(?:${BLOCKS})\\b`, "i")],
  [" ", /^<t[dh]\b/i],
];
/** Elements whose content is not text of the page. */
const PROGRAM = /^<(script|style|title)\b/i;

/** White space that replaces a tag in a text. */
export function spaceOfTag(tag: string): string {
  return SPACES.find(([, tags]) => tags.test(tag))?.[0] ?? "";
}

/**
 * A function that gives the end of markup, whose tag begins at an offset of a text; to be called in
 * order of offsets. Markup of a script or a style includes its content.
 */
export function endsOfMarkup(text: string): (tag: string, offset: number) => number {
  const ends = new Map<string, number>();
  return (tag, offset) => {
    const name = PROGRAM.exec(tag)?.[1]?.toLowerCase();
    const after = offset + tag.length;
    if (!name) return after;
    let end = ends.get(name) ?? 0;
    if (end < after) {
      const close = new RegExp(`</${name}\\s*>`, "gi");
      close.lastIndex = after;
      end = close.exec(text)?.index ?? Number.POSITIVE_INFINITY;
      ends.set(name, end);
    }
    return Number.isFinite(end) ? end : after;
  };
}

/** Declarations and comments above the first tag. */
const PROLOGUE = /^(?:\s|\uFEFF|<[!?][^<>]*>)*/u;

/**
 * Tests whether text is HTML, and not text about HTML: it begins with a tag and has two that
 * separate paragraphs, or most of its lines begin with a tag.
 */
export function isHtml(copy: string): boolean {
  const text = copy.replace(PROLOGUE, "");
  if (/^<[a-z]/iu.test(text) && (text.match(BLOCK_TAG)?.length ?? 0) > 1) return true;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.filter((line) => line.trimStart().search(BLOCK_TAG) === 0).length * 2 > lines.length;
}

/** Elements without an end tag, or that end where the next begins. */
const UNNESTED =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|tr|track|wbr)$/i;
/** Deepest nesting of elements that is read; deeper HTML is taken as text. */
const MAX_DEPTH = 64;

/**
 * Tests whether HTML can be read as a tree: it is not too deep, and its content is not preformatted
 * text (`pre`).
 */
export function isReadable(html: string): boolean {
  if (/<(?:pre|plaintext|xmp|listing)[\s>]/i.test(html)) return false;
  let depth = 0;
  const open = new Map<string, number>();
  for (const [, close, tag = ""] of html.matchAll(/<(\/?)([a-zA-Z][\w:-]*)/g)) {
    if (UNNESTED.test(tag)) continue;
    const name = tag.toLowerCase();
    const others = open.get(name) ?? 0;
    // An end tag without a start tag ends nothing.
    if (close && others === 0) continue;
    const change = close ? -1 : 1;
    open.set(name, others + change);
    depth += change;
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}

/** Text without the HTML tags that leaked into it. */
export function withoutTags(text: string): string {
  return text.includes("<") ? text.replace(TAG, spaceOfTag) : text;
}

/** Text with a space for each character of HTML tags in it. */
export function blankTags(text: string): string {
  return text.includes("<") ? text.replace(TAG, (tag) => " ".repeat(tag.length)) : text;
}
