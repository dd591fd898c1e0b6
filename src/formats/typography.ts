import type { Element, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { primaryLanguage } from "../messages/primary-language.ts";

interface Typography {
  /** Double quotation marks and single ones, opening and closing. */
  double: readonly [string, string];
  single: readonly [string, string];
  /** Abbreviations after a number, with their full forms. */
  numbers?: Readonly<Record<string, string>>;
  /** True if two-part punctuation (: ; ? !), and the inside of quotation marks, has a narrow space. */
  spaced?: true;
}

const NARROW = "\u202f";

const ENGLISH: Typography = {
  double: ["“", "”"],
  single: ["‘", "’"],
  numbers: { mln: "million", bln: "billion", trln: "trillion" },
};

/** Typography by the first subtag of a language (BCP 47); English for others. */
const TYPOGRAPHIES: Readonly<Record<string, Typography>> = {
  en: ENGLISH,
  de: { double: ["„", "“"], single: ["‚", "‘"] },
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ["‘", "’"], spaced: true },
  ar: { double: ["«", "»"], single: ["‘", "’"] },
};

/** Elements whose text is not changed. */
const VERBATIM = new Set(["code", "pre"]);
const BLOCKS = new Set(["p", "h2", "h3", "li", "td", "th", "blockquote"]);

/**
 * Text with the typography of a language (BCP 47): typographic quotation marks, apostrophes and
 * dashes, and numbers without abbreviations.
 *
 * @example typeset(`Norland's "fund" - 60 mln`, "en") // => "Norland’s “fund” – 60 million"
 */
export function typeset(text: string, language: string): string {
  return setPart(text, 0, text, typographyOf(language));
}

/** Sets the text of a tree in place; quotation marks open and close by all words of their block. */
export function typesetTree(tree: Root, language: string): void {
  const typography = typographyOf(language);
  visit(tree, "element", (node) => {
    if (!BLOCKS.has(node.tagName)) return;
    const texts = textsIn(node);
    const whole = texts.map(({ value }) => value).join("");
    let start = 0;
    for (const { text, value } of texts) {
      if (text) text.value = setPart(value, start, whole, typography);
      start += value.length;
    }
    return SKIP;
  });
}

const typographyOf = (language: string) => TYPOGRAPHIES[primaryLanguage(language)] ?? ENGLISH;

/** Texts below a node in order; one that must not be changed has no node. */
function textsIn(block: Element): { text?: Text; value: string }[] {
  return block.children.flatMap((child) => {
    if (child.type === "text") return [{ text: child, value: child.value }];
    if (child.type !== "element") return [];
    const texts = textsIn(child);
    return VERBATIM.has(child.tagName) ? texts.map(({ value }) => ({ value })) : texts;
  });
}

const SIGNS =
  /["']|--?|(?<=[«]) |\u00a0| (?=[»;:!?])|(?<![\p{L}\p{N}])\p{Ll}{3,4}(?![\p{L}\p{N}])/gu;

/** Sets a part of a text that begins at `start`. */
function setPart(part: string, start: number, whole: string, typography: Typography): string {
  return part.replace(SIGNS, (sign, ...rest) => {
    const at = start + Number(rest.find((each) => typeof each === "number"));
    const before = whole.slice(Math.max(0, at - 24), at);
    const after = whole.slice(at + sign.length, at + sign.length + 2);
    return setSign(sign, before, after, typography);
  });
}

function setSign(sign: string, before: string, after: string, typography: Typography): string {
  const { double, single, numbers = {}, spaced } = typography;
  const opens = /(?:^|[\s([{–—/“‘«-])$/u.test(before);
  if (sign === '"') return double[opens ? 0 : 1];
  if (sign === "'") return opens && /^\p{L}/u.test(after) ? single[0] : "’";
  if (sign.startsWith("-")) return /\s$/u.test(before) && /^\s/u.test(after) ? "–" : sign;
  if (/\s/u.test(sign)) return spaced && touchesSign(before, after) ? NARROW : sign;
  return /\d\s$/u.test(before) ? (numbers[sign] ?? sign) : sign;
}

const touchesSign = (before: string, after: string) =>
  before.endsWith("«") || /^[»;:!?]/u.test(after);
