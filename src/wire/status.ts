import type { WireStatus } from "./item.ts";

/**
 * What the words of the formats for a status mean: https://cv.iptc.org/newscodes/pubstatusg2/, those
 * of NITF's management-status and NewsML 1.2's Status, and what vendors put in their place.
 */
const STATUS = new Map<string, WireStatus>(
  Object.entries({
    usable: "usable",
    embargoed: "usable",
    published: "usable",
    corrected: "usable",
    withheld: "withheld",
    withhold: "withheld",
    hold: "withheld",
    canceled: "canceled",
    cancelled: "canceled",
    cancel: "canceled",
    killed: "canceled",
    kill: "canceled",
    recall: "canceled",
    recalled: "canceled",
    retracted: "canceled",
    withdrawn: "canceled",
    spiked: "canceled",
    deleted: "canceled",
    delete: "canceled",
  }),
);

/**
 * Reads a status; null where none is given. One that nobody knows is withheld: what must not be
 * published never is by mistake.
 */
export function statusOf(written: string | null): WireStatus | null {
  const word = written?.toLowerCase().replace(/^.*[:/]/u, "");
  return word ? (STATUS.get(word) ?? "withheld") : null;
}

/** The status of several that keeps most back; null where none is given. */
export const strictest = (...statuses: (WireStatus | null)[]): WireStatus | null =>
  (["canceled", "withheld", "usable"] as const).find((status) => statuses.includes(status)) ?? null;
