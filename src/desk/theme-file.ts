import { existsSync, readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { contrast, hexOf, LEAST_CONTRAST, type Themed } from "./colour.ts";
import { mistake, together } from "./mistake.ts";
import { textOf } from "./text-file.ts";

/** Colours of pages, share images and icons. */
export type ColourToken = "paper" | "ink" | "soft" | "accent" | "rule" | "tint" | "field";

/** Default colours of the site, as in base.css. */
export const COLOURS: Readonly<Record<ColourToken, Themed>> = {
  paper: { light: "#fffefb", dark: "#15140f" },
  ink: { light: "#1c1a17", dark: "#e8e3d8" },
  soft: { light: "#655f55", dark: "#a8a091" },
  accent: { light: "#a3231b", dark: "#f08b74" },
  rule: { light: "#ddd7cb", dark: "#37332a" },
  tint: { light: "#f4ecdd", dark: "#2a2619" },
  field: { light: "#faf6ee", dark: "#1f1d17" },
};

/** Tokens other than colours: typefaces, and the width of text. */
const OTHERS = ["serif", "sans", "display", "measure"];

const TOKENS = [...Object.keys(COLOURS), ...OTHERS];

/** Pairs of colours: text and its background. */
const READ_ON: readonly [ColourToken, ColourToken][] = [
  ["ink", "paper"],
  ["soft", "paper"],
  ["accent", "paper"],
  ["ink", "tint"],
  ["ink", "field"],
];

/** The publisher's style sheet. */
export interface Theme {
  /** CSS as written. */
  css: string;
  /** Colours that it sets. */
  colours: Partial<Record<ColourToken, Themed>>;
  /** True if it sets the typeface of text. */
  hasOwnSerif: boolean;
}

/**
 * File of the publisher's style sheet; the environment variable THEME names another, for trials.
 */
export const THEME = process.env["THEME"] || "content/theme.css";

/** Declaration of a custom property, with the text before it that tells its context. */
const DECLARATION = /(?<=[{;\s])--(?<name>[\w-]+)\s*:\s*(?<value>[^;}]*)/gu;

const ROOT_RULE = /(?:^|[\s,}])(?::root|html)\s*\{(?<body>[^{}]*)\}/gu;

const ELSEWHERE =
  /@import\b|url\(\s*["']?(?:https?:)?\/\/|(?:src|image)\(\s*["'](?:https?:)?\/\//giu;

/**
 * Reads content/theme.css in the working directory; without the file the site has its default look.
 *
 * @throws {VFileMessage} at the first mistake, with a line for each that says what to write
 *   instead.
 */
export function readTheme(path = THEME): Theme {
  if (!existsSync(path)) return { css: "", colours: {}, hasOwnSerif: false };
  const css = textOf(path, readFileSync(path));
  const plain = withoutComments(css);
  const mistakes: VFileMessage[] = [];
  const tell = (offset: number, reason: string) =>
    mistakes.push(mistake(path, reason, placeAt(css, offset)));
  const tokens = tokensIn(plain);
  const colours: Partial<Record<ColourToken, Themed>> = {};
  for (const { name, value, offset } of tokens) {
    if (!TOKENS.includes(name)) {
      tell(offset, `“--${name}” is not a design token; the tokens are --${TOKENS.join(", --")}`);
    } else if (isColourToken(name)) {
      const colour = themed(value);
      if (colour) colours[name] = colour;
      else tell(offset, `--${name}: write light-dark(#1b5e3b, #8fd0ab): a colour for each theme`);
    }
  }
  for (const { index } of plain.matchAll(ELSEWHERE)) {
    tell(index, "pages load nothing from other sites: put the file into public/ and name it there");
  }
  const open = unbalanced(plain);
  if (open !== undefined)
    tell(open, "the braces do not match: write one { and one } around each rule");
  if (mistakes.length === 0) {
    for (const { name, reason } of unreadable({ ...COLOURS, ...colours })) {
      const at = tokens.find((token) => token.name === name) ?? tokens[0];
      tell(at?.offset ?? 0, reason);
    }
  }
  if (mistakes.length > 0) throw together(mistakes);
  return { css, colours, hasOwnSerif: tokens.some(({ name }) => name === "serif") };
}

/** Custom properties of the page as a whole, with their places. */
function tokensIn(css: string) {
  return [...css.matchAll(ROOT_RULE)].flatMap((rule) => {
    const { body = "" } = rule.groups ?? {};
    const start = rule.index + rule[0].lastIndexOf(body);
    return [...`${body};`.matchAll(DECLARATION)].map(({ index, groups }) => ({
      name: groups?.["name"] ?? "",
      value: groups?.["value"]?.trim() ?? "",
      offset: start + index,
    }));
  });
}

function isColourToken(name: string): name is ColourToken {
  return Object.hasOwn(COLOURS, name);
}

/** A colour for both themes, or one for each. */
function themed(value: string): Themed | undefined {
  const [light = "", dark = light] = /^light-dark\((?<light>[^,]+),(?<dark>[^,]+)\)$/u
    .exec(value)
    ?.slice(1) ?? [value];
  const [one, other] = [hexOf(light), hexOf(dark)];
  return one && other && { light: one, dark: other };
}

/** Pairs of colours without enough contrast. */
function unreadable(colours: Record<ColourToken, Themed>) {
  return READ_ON.flatMap(([name, ground]) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const [text, paper] = [colours[name][theme], colours[ground][theme]];
      const ratio = contrast(text, paper);
      return ratio >= LEAST_CONTRAST ? [] : [{ name, reason: faint(name, ground, theme, ratio) }];
    }),
  );
}

const faint = (name: string, ground: string, theme: keyof Themed, ratio: number) =>
  `--${name} cannot be read on --${ground} in the ${theme} theme (${ratio.toFixed(1)}:1, at least ` +
  `${LEAST_CONTRAST}:1 is needed): write light-dark(LIGHT, DARK) with colours of more contrast`;

/** A style sheet with spaces in place of its comments, so that offsets stay. */
const withoutComments = (css: string): string =>
  css.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, (comment) => comment.replaceAll(/[^\n]/gu, " "));

/** Offset of the first brace without a partner. */
function unbalanced(css: string): number | undefined {
  const open: number[] = [];
  for (const { 0: brace, index } of css.matchAll(/[{}]/gu)) {
    if (brace === "{") open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0];
}

function placeAt(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
