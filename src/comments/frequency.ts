import { MINUTE_MILLISECONDS } from "./durations.ts";
import type { ClientAddress, Visit } from "./visit.ts";

/** Limit of acts within a number of minutes. */
interface Frequency {
  what: string;
  /** Limit for one client address. */
  known: number;
  /** Limit for all clients together whose address is unknown. */
  unknown: number;
  minutes: number;
}

/**
 * Previews and edits, which are as expensive as posts. The limit is above what a household makes.
 */
export const DRAFTS: Frequency = { what: "draft", known: 60, unknown: 600, minutes: 5 };

/** Limit of reports of comments. */
export const REPORTS: Frequency = { what: "report", known: 10, unknown: 100, minutes: 60 };

/** Limit of messages to the newsroom. */
export const MESSAGES: Frequency = { what: "message", known: 10, unknown: 100, minutes: 60 };

/** Counts an act of a client address; returns true if it is within the limit. */
export function isWithin(
  { what, known, unknown, minutes }: Frequency,
  { store, now }: Pick<Visit, "store" | "now">,
  { address, isKnown }: ClientAddress,
): Promise<boolean> {
  return store.attempt({
    what,
    who: address,
    limit: isKnown ? known : unknown,
    since: new Date(now.getTime() - minutes * MINUTE_MILLISECONDS),
    at: now,
  });
}
