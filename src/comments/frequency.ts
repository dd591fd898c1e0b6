import type { ClientAddress, Visit } from "./visit.ts";

const MINUTE_MILLISECONDS = 60_000;

/** How often something may be done within a number of minutes. */
export interface Frequency {
  what: string;
  /** From an address. */
  known: number;
  /** Limit for all reporters together whose address is unknown. */
  unknown: number;
  minutes: number;
}

/** Previews and edits, which take as much of the server as a post: more than a household makes. */
export const DRAFTS: Frequency = { what: "draft", known: 60, unknown: 600, minutes: 5 };

export const REPORTS: Frequency = { what: "report", known: 10, unknown: 100, minutes: 60 };

export const MESSAGES: Frequency = { what: "message", known: 10, unknown: 100, minutes: 60 };

/** Counts an act against the address that it comes from; whether it is within the limit. */
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
