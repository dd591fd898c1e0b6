import type { SourceTally } from "../archive/source-tally.ts";

/** A source's part of the strip that shows how much each says. */
interface Segment {
  /** Of the source. */
  id: string;
  /** Percent of the strip before it, and its own. */
  start: number;
  share: number;
  isNamed: boolean;
  /** Its name where the part is wide enough for it, else its last word, else nothing. */
  label: string;
  /** True if only a wide page has room for the label. */
  isRoomy: boolean;
}

/** Percent of the strip that a character of a label is wide, on a phone and on a wide page. */
const CHARACTER = { phone: 1.9, wide: 0.75 };

/** The strip of who is quoted: a part for each source with words in marks, as long as its words. */
export function stripOf(tallies: readonly SourceTally[]): Segment[] {
  const total = tallies.reduce((sum, { words }) => sum + words, 0);
  let said = 0;
  return tallies
    .filter(({ words }) => words > 0)
    .map(({ source: { id, name, kind }, words }) => {
      const share = (100 * words) / total;
      const start = (100 * said) / total;
      said += words;
      const isNamed = kind !== "unnamed";
      const names = [name, ...(kind === "person" ? [name.split(" ").at(-1) ?? name] : [])];
      const fitting = (width: number) => names.find(({ length }) => (length + 1) * width < share);
      const label = fitting(CHARACTER.phone) ?? fitting(CHARACTER.wide) ?? "";
      const isRoomy = (label.length + 1) * CHARACTER.phone >= share;
      return { id, start: rounded(start), share: rounded(share), isNamed, label, isRoomy };
    });
}

const rounded = (percent: number) => Math.round(percent * 10) / 10;
