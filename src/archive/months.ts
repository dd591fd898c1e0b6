import type { Archive } from "./archive.ts";
import type { Shelf } from "./shelf.ts";

/** A month in which stories were published. */
export interface Month {
  /** ISO month: "2015-10". */
  month: string;
  /** Days, newest first. */
  days: Shelf[];
  /** Number of stories. */
  count: number;
}

/** Months of an archive, newest first. */
export function monthsOf({ days }: Pick<Archive, "days">): Month[] {
  return [...Map.groupBy(days.values(), ({ id }) => id.slice(0, 7))].map(([month, days]) => ({
    month,
    days,
    count: days.reduce((sum, { stories }) => sum + stories.length, 0),
  }));
}

/** Months of an archive by year, newest first. */
export function yearsOf(archive: Pick<Archive, "days">): [year: string, months: Month[]][] {
  return [...Map.groupBy(monthsOf(archive), ({ month }) => month.slice(0, 4))];
}
