import { readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import type { GivenParts } from "../newswire/parts/given-parts.ts";
import type { CopyFormat } from "../newswire/read-copy.ts";
import { isDay } from "./date.ts";
import { adviceOn, refuseOtherFormat } from "./file-format.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import { mistake } from "./mistake.ts";
import { textOf } from "./text-file.ts";
import { placeIn, readYaml, type YamlText } from "./yaml.ts";

/** An opened file of copy with any name: its front matter, and the place where its copy begins. */
export interface OpenedCopy {
  path: string;
  format: CopyFormat;
  /** The whole file, front matter included. */
  text: string;
  /** Offset in `text` of the first character after the front matter. */
  copyStart: number;
  frontMatter: FrontMatter;
  /** Front matter as written, for finding the places of its keys. */
  front: YamlText;
  /** Parts of the copy, where its format states them. */
  parts?: GivenParts | undefined;
  /**
   * ISO 8601 day or time of publication: from the front matter, else from the day in the file's
   * name; undefined without either.
   */
  published: string | undefined;
}

/** A file of copy with an address: its name gives the day of publication and the slug. */
export interface CopyFile extends OpenedCopy {
  /** Slug in the address: "syria-regime-in-new-offensive". */
  slug: string;
  published: string;
}

const NAME = /^(?<day>\d{4}-\d{2}-\d{2})-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?:txt|md|html)$/u;
/** Line ends of old Macs, which have the same length as their replacements. */
const OLD_LINE_END = /\r(?!\n)/gu;
const FORMATS: Record<string, CopyFormat> = { ".md": "markdown", ".html": "html" };
const FRONT_MATTER =
  /^(?<above>(?:[\s\u200B]*\n)?[\s\u200B]*---[ \t]*\r?\n)(?<yaml>(?:.*\r?\n)*?)[ \t]*---[ \t]*(?:\r?\n|$)/u;
const UNCLOSED = /^(?:[\s\u200B]*\n)?[\s\u200B]*-{3,}[ \t]*\r?\n(?:#.*\r?\n)*[\w-]+:/u;

/**
 * Opens a file of copy among the articles.
 *
 * @param path - path as errors name it
 * @throws {VFileMessage} with the file, line and column of the first mistake and what to write
 *   instead.
 */
export function openCopy(path: string, bytes: Uint8Array): CopyFile {
  refuseOtherFormat(path, bytes);
  const { day, slug } = partsOfName(path);
  if (day === undefined || slug === undefined) {
    throw mistake(
      path,
      "the name of the file gives the date and the address of the story: " +
        "write DATE-SLUG.txt, .md or .html, such as 2015-10-15-talks-on-refugees.txt, in lower-case letters, digits and hyphens",
    );
  }
  const { published = day, ...opened } = openAnyCopy(path, bytes);
  return { ...opened, slug, published };
}

/**
 * Opens the file of copy at a path.
 *
 * @throws {VFileMessage} as openCopy
 */
export const openCopyAt = (path: string): CopyFile => openCopy(path, readFileSync(path));

/**
 * Opens a file of copy with any name; by its extension, .md is Markdown and .html is HTML.
 *
 * @throws {VFileMessage} as openCopy
 */
export function openAnyCopy(path: string, bytes: Uint8Array): OpenedCopy {
  refuseOtherFormat(path, bytes);
  const text = textOf(path, bytes).replace(OLD_LINE_END, "\n");
  const head = FRONT_MATTER.exec(text);
  const copyStart = head?.[0].length ?? 0;
  if (!head && UNCLOSED.test(text)) {
    throw mistake(path, "the front matter has no end: write a line of --- after its last key");
  }
  const { above = "", yaml = "" } = head?.groups ?? {};
  const front = { path, text: yaml, firstLine: lineAt(above) };
  const said = readYaml(front, frontMatter);
  const format = FORMATS[path.slice(path.lastIndexOf("."))] ?? "copy";
  const copy = text.slice(copyStart);
  const reason =
    copy.trim() === "" ? "there is no copy: write the story, or delete the file" : adviceOn(copy);
  if (reason) throw mistake(path, reason, placeOfCopy({ text, copyStart }));
  const published = said.published ?? partsOfName(path).day;
  refuseBackdating(front, said, published);
  return { path, format, text, copyStart, frontMatter: said, front, published };
}

/**
 * Refuses front matter whose update is before its publication.
 *
 * @throws {VFileMessage} at the key of the update.
 */
export function refuseBackdating(
  front: YamlText,
  { updated }: FrontMatter,
  published: string | undefined,
): void {
  if (!updated || !published || updated.slice(0, 10) >= published.slice(0, 10)) return;
  const reason = `write a date that is not before ${published}, when it was published`;
  throw mistakeInFront(front, ["updated"], reason);
}

/** A mistake in front matter, at the place of a key or of a part of its value. */
export function mistakeInFront(
  front: YamlText,
  keys: [keyof FrontMatter, ...PropertyKey[]],
  reason: string,
): VFileMessage {
  return mistake(front.path, `${keys.join(".")}: ${reason}`, placeIn(front, keys));
}

/** Line and column at which the copy of a file begins, after its front matter. */
export function placeOfCopy({ text, copyStart }: Pick<OpenedCopy, "text" | "copyStart">) {
  return { line: lineAt(text.slice(0, copyStart)), column: 1 };
}

/** Line on which the text after `before` continues: 1 after an empty text. */
function lineAt(before: string): number {
  return before.split("\n").length;
}

/** Date and slug in the name of an article's file; {} for any other name. */
export function partsOfName(path: string): { day?: string | undefined; slug?: string | undefined } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const { day = "", slug } = NAME.exec(name)?.groups ?? {};
  return isDay(day) ? { day, slug } : {};
}
