import type { WireStatus } from "./item.ts";

/**
 * Statuses by the words of the formats: https://cv.iptc.org/newscodes/pubstatusg2/, NITF's
 * management-status, NewsML 1.2's Status, and vendors' own.
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
 * Status by a word of a format; null without one. An unknown word means withheld, so that nothing
 * is published by mistake.
 */
export function statusOf(written: string | null): WireStatus | null {
  const word = written?.toLowerCase().replace(/^.*[:/]/u, "");
  return word ? (STATUS.get(word) ?? "withheld") : null;
}

/** Most restrictive of several statuses; null without any. */
export const strictest = (...statuses: (WireStatus | null)[]): WireStatus | null =>
  (["canceled", "withheld", "usable"] as const).find((status) => statuses.includes(status)) ?? null;
