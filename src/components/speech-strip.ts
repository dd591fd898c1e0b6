import type { SourceTally } from "../archive/source-tally.ts";

/** A source's segment of the strip that shows how much each source says. */
interface Segment {
  /** Id of the source. */
  id: string;
  /** Start and width, in per cent of the strip. */
  start: number;
  share: number;
  isNamed: boolean;
  /** Name of the source if the segment is wide enough, else its last word, else nothing. */
  label: string;
  /** True if only a wide page has space for the label. */
  isRoomy: boolean;
}

/** Width of a label's character, in per cent of the strip, on a phone and on a wide page. */
const CHARACTER = { phone: 1.9, wide: 0.75 };

/**
 * Segments of the strip: one for each source with words in marks, as wide as its share of the
 * words.
 */
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
