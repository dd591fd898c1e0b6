import { attribute, below, childrenOf, type Element, onOneLine, wordsOf } from "./element.ts";
import { isHtml, readHtml } from "./html.ts";
import type { Block, WireTable } from "./item.ts";

/** Contents of a body. */
export interface Body {
  blocks: Block[];
}

type Role = Block["kind"] | "container" | "table" | "none";

/** Roles of the elements of NITF 3 and (X)HTML; any other is part of a line. */
const ROLES = new Map<string, Role>([
  ...all("paragraph", "p li dd dt pre address"),
  ...all("crosshead", "h2 h3 h4 h5 h6 hl1 hl2"),
  ...all("container", "html body body.content nitf block section div article main ul ol dl bq"),
  ...all("container", "blockquote fn center"),
  ...all("none", "head header title style script figure figcaption media picture video audio"),
  ...all("none", "iframe object nav footer aside hedline abstract distributor rights"),
  ...all("none", "body.head body.end dateline tagline copyrite correction"),
  // Metadata of another format is not text of the story.
  ...all("none", "docdata ed-msg itemMeta edNote NewsManagement NewsLines AdministrativeMetadata"),
  ["h1", "headline"],
  ["table", "table"],
  ["byline", "byline"],
  ["note", "note"],
]);

/** Roles by classes that agencies give to elements, which override that of the element. */
const CLASS_ROLES = new Map<string, Role>([
  ...all("none", "teaser genre slugline linkbox infobox"),
  ...all("note", "notepad np-public np-nonpublic gmail_signature moz-signature"),
  ["byline", "byline"],
]);

function all(role: Role, names: string): [string, Role][] {
  return names.split(" ").map((name) => [name, role]);
}

function roleOf(element: Element): Role | null {
  const classes = (attribute(element, "class") ?? "").split(/\s+/u);
  const named = classes.map((name) => CLASS_ROLES.get(name)).find((role) => role !== undefined);
  return named ?? ROLES.get(element.name) ?? null;
}

/** Mark for a line break of HTML or the end of a paragraph in plain text, until lines are split. */
const BREAK = "\u2028";
const GAP = `${BREAK}${BREAK}`;

/** Longest bold paragraph that is a crosshead, in UTF-16 code units. */
const MAX_CROSSHEAD_LENGTH = 90;

/** Reads a body of NITF, XHTML or HTML as blocks, in reading order. */
export function bodyOf(...elements: (Element | null)[]): Body {
  const blocks: (Block & { isBold: boolean })[] = [];
  let line: string[] = [];
  /** True inside escaped HTML, which is unescaped only once. */
  let isUnpacked = false;
  const flush = (kind: Block["kind"], isBold: boolean) => {
    for (const part of line.join("").split(/\u2028\s*\u2028/u)) {
      const text = onOneLine(unescaped(part));
      if (text) blocks.push({ kind, text, isBold });
    }
    line = [];
  };
  const walk = (element: Element, kind: Block["kind"]) => {
    const isPlain = childrenOf(element).length === 0;
    for (const child of element.children) {
      if (typeof child === "string") {
        if (isPlain && !isUnpacked && isHtml(child)) {
          isUnpacked = true;
          walk(readHtml(child), kind);
          isUnpacked = false;
        } else line.push(isPlain ? child.replace(/\n[ \t\r]*\n/gu, GAP) : child);
      } else if (child.name === "br") line.push(BREAK);
      else enter(child, kind);
    }
  };
  const enter = (element: Element, kind: Block["kind"]) => {
    const role = roleOf(element);
    if (role === null) {
      walk(element, kind);
      return;
    }
    const isRouting = blocks.length === 0 && role === "paragraph" && isLoose(line.join(""));
    if (isRouting) line = [];
    flush(kind, false);
    if (role === "table")
      blocks.push({ kind: "table", text: "", table: tableOf(element), isBold: false });
    else if (role === "byline" || role === "note") {
      const text = wordsOf(element);
      if (text) blocks.push({ kind: role, text, isBold: false });
    } else if (role !== "none") {
      const inner = role === "container" ? "paragraph" : role;
      walk(element, inner);
      flush(inner, isBold(element));
    }
  };
  for (const element of elements) {
    if (!element) continue;
    walk(element, "paragraph");
    flush("paragraph", false);
  }
  return {
    blocks: blocks.map(({ isBold, ...block }, at): Block => {
      const { kind, text } = block;
      const next = blocks[at + 1];
      const isHeading = at > 0 && isBold && next?.kind === "paragraph" && !next.isBold;
      const isShort = text.length <= MAX_CROSSHEAD_LENGTH && !/[.!,;:…]$/u.test(text);
      return isHeading && isShort && kind === "paragraph" ? { kind: "crosshead", text } : block;
    }),
  };
}

/** Tests whether all words of a paragraph are in bold letters. */
function isBold({ children }: Element): boolean {
  const [only, ...more] = children.filter((child) => typeof child !== "string" || child.trim());
  return more.length === 0 && typeof only === "object" && /^(?:b|strong)$/u.test(only.name);
}

/**
 * Tests whether words before the first paragraph of a body are a routing line and not a sentence.
 */
const isLoose = (words: string) => !/[.!?…]["”»’)]*\s*$/u.test(words.slice(-80));

function tableOf(table: Element): WireTable {
  const rows = [...below(table, "tr")].map((row) => childrenOf(row));
  return {
    hasHead: rows[0]?.every(({ name }) => name === "th") === true,
    rows: rows.map((cells) => cells.map((cell) => wordsOf(cell) ?? "")),
  };
}

/** Characters of entities that were escaped twice. */
const TWICE: Record<string, string> = { quot: '"', apos: "'", nbsp: "\u00a0", amp: "&" };

/** Unescapes a text whose entities and elements were escaped twice. */
export function unescaped(text: string): string {
  return text
    .replace(/&(?:#(\d{2,6})|(quot|apos|nbsp|amp));/gu, (_, number, name) =>
      number ? String.fromCodePoint(Math.min(Number(number), 0x10ffff)) : (TWICE[name] ?? ""),
    )
    .replace(/<([a-z][\w.-]*)>([^<>]*)<\/\1>/giu, "$2");
}

/** Reads a body in a string of HTML. */
export const bodyOfHtml = (html: string): Body => bodyOf(readHtml(html));

/** Reads a body in a string of HTML or of plain text. */
export function bodyOfString(body: string): Body {
  return isHtml(body) ? bodyOfHtml(body) : { blocks: paragraphsOf(body) };
}

/** Paragraphs of plain text; without a blank line, each line is one. */
export function paragraphsOf(text: string): Block[] {
  const gap = /\n[ \t]*\r?\n/u.test(text.trim()) ? /\n[ \t]*\r?\n/u : /\n/u;
  return text.split(gap).flatMap((part): Block[] => {
    const words = onOneLine(part);
    return words ? [{ kind: "paragraph", text: words }] : [];
  });
}
