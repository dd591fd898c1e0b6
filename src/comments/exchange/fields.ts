import { cleanComment, cleanName } from "../rules/submission.ts";
import { NAME_LENGTH } from "../text/limits.ts";
import { isVisible } from "../text/visible.ts";
import { markdownOf, wordsOfHtml } from "./old-html.ts";

/** Imported name, cleaned like a typed one; `anonymous` where nothing of it is visible. */
export function nameFrom(html: string, anonymous: string): string {
  const name = cleanName(wordsOfHtml(html.slice(0, 10 * NAME_LENGTH)));
  return isVisible(name) ? name : anonymous;
}

/** Imported comment, cleaned like a typed one; "" where nothing of it is visible. */
export function textFrom(html: string): string {
  const text = cleanComment(markdownOf(cleanComment(html)));
  return isVisible(text) ? text : "";
}

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * ISO 8601 time of a text; undefined where it is none.
 *
 * @example timeFrom("2010-05-11 16:29:21") // "2010-05-11T16:29:21.000Z"
 */
export function timeFrom(text: string): string | undefined {
  const iso = text.trim().replace(" ", "T");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(iso) || iso.startsWith("0000")) return undefined;
  const time = new Date(ZONED.test(iso) ? iso : `${iso}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
