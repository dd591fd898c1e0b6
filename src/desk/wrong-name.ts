import { isDay } from "./date.ts";

const EXTENSION = /\.(?:txt|md|html)$/u;
/** A day at the beginning of a name, the year first, or last as people in many countries write it. */
const DAY_FIRST = /^(?<year>\d{4})[-_. ]?(?<month>\d{2})[-_. ]?(?<day>\d{2})(?!\d)/u;
const DAY_LAST = /^(?<day>\d{2})[-_. ](?<month>\d{2})[-_. ](?<year>\d{4})(?!\d)/u;
const MARKS = /\p{M}/gu;
const NO_SLUG = /[^a-z0-9]+/gu;

/** Mistake in the name of a file of copy, with the name to give it where the file shows one. */
export function wrongName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const rule =
    "name the file YYYY-MM-DD-SLUG.txt, .md or .html, in lower-case letters, digits and hyphens";
  const such = "such as 2015-10-15-talks-on-refugees.txt";
  const [extension] = EXTENSION.exec(name.toLowerCase()) ?? [];
  if (!extension) return `this is no .txt, .md or .html file: ${rule}, ${such}`;
  const stem = name.slice(0, -extension.length);
  const { 0: written = "", groups } = DAY_FIRST.exec(stem) ?? DAY_LAST.exec(stem) ?? {};
  if (!groups) return `its name does not begin with the day of publication: ${rule}, ${such}`;
  const day = [groups["year"], groups["month"], groups["day"]].join("-");
  if (!isDay(day)) return `“${written}” is no day: ${rule}, ${such}`;
  const slug = stem
    .slice(written.length)
    .normalize("NFKD")
    .replaceAll(MARKS, "")
    .toLowerCase()
    .replaceAll(NO_SLUG, "-")
    .replaceAll(/^-|-$/gu, "");
  return slug ? `rename it ${day}-${slug}${extension}` : `its name has no slug: ${rule}, ${such}`;
}
