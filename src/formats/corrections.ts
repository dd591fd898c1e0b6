import { timeOf } from "../newswire/iso-dates.ts";
import type { Correction, Story } from "./story.ts";

/** A correction of a story, with its anchor in the story's page. */
export interface Corrected extends Correction {
  id: string;
}

/** Corrections of a story, in the order in which they were made. */
export function correctionsOf(
  { corrections = [] }: Pick<Story, "corrections">,
  timeZone: string,
): Corrected[] {
  return corrections
    .toSorted((a, b) => timeOf(a.date, timeZone) - timeOf(b.date, timeZone))
    .map((correction, index) => ({ ...correction, id: `correction-${index + 1}` }));
}

/** Time of a story's last change, an update or a correction: an ISO 8601 day or time. */
export function changedAt(
  {
    published,
    updated = published,
    corrections = [],
  }: Pick<Story, "published" | "updated" | "corrections">,
  timeZone: string,
): string {
  return [published, updated, ...corrections.map(({ date }) => date)].reduce((latest, date) =>
    timeOf(date, timeZone) > timeOf(latest, timeZone) ? date : latest,
  );
}
