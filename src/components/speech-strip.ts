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
  /** The narrowest page that has room for the label. */
  page: Page;
}

/** Pages, from narrow to wide. */
const PAGES = ["phone", "tablet", "desk"] as const;

type Page = (typeof PAGES)[number];

/** Percent of the strip that a character of a label is wide. */
const CHARACTER: Record<Page, number> = { phone: 1.9, tablet: 0.95, desk: 0.75 };

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
      const fits = (label: string, page: Page) => (label.length + 1) * CHARACTER[page] < share;
      const [fitting] = PAGES.flatMap((page) =>
        names.filter((label) => fits(label, page)).map((label) => ({ label, page })),
      );
      const shown = fitting ?? { label: "", page: "desk" as const };
      return { id, start: rounded(start), share: rounded(share), isNamed, ...shown };
    });
}

const rounded = (percent: number) => Math.round(percent * 10) / 10;
