import type { Archive, Shelf } from "./archive.ts";

/** A month in which stories were published. */
export interface Month {
  /** "2015-10". */
  month: string;
  /** The newest first. */
  days: Shelf[];
  /** How many stories it has. */
  count: number;
}

/** The months of an archive, the newest first. */
export function monthsOf({ days }: Pick<Archive, "days">): Month[] {
  return [...Map.groupBy(days.values(), ({ id }) => id.slice(0, 7))].map(([month, days]) => ({
    month,
    days,
    count: days.reduce((sum, { stories }) => sum + stories.length, 0),
  }));
}

/** The months of an archive by their years, the newest first. */
export function yearsOf(archive: Pick<Archive, "days">): [year: string, months: Month[]][] {
  return [...Map.groupBy(monthsOf(archive), ({ month }) => month.slice(0, 4))];
}
