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
