import { idIn } from "../http/id.ts";

/** Path of the moderation pages. */
export const MODERATION_PATH = "/moderate/";

/** Lists of the moderation pages, by the names in their addresses. */
export const LISTS = [
  "held",
  "told",
  "reports",
  "published",
  "rejected",
  "spam",
  "settled",
  "blocks",
  "rules",
  "log",
] as const;

export type List = (typeof LISTS)[number];

/** Location in the moderation pages: a list, or a comment. */
export interface ModerationLocation {
  list: List;
  /** Words of a search. */
  words: string;
  /** Id below which the list continues. */
  below: number | undefined;
  comment: number | undefined;
  /** Ids of log entries just made. */
  did: number[];
}

const MAX_SEARCH_LENGTH = 80;
const MAX_ENTRIES_SHOWN = 100;

/** Reads a location from parameters; ignores invalid ones. */
export function locationIn(parameters: URLSearchParams): ModerationLocation {
  const did = (parameters.get("did") ?? "").split(".").slice(0, MAX_ENTRIES_SHOWN).map(idIn);
  return {
    list: LISTS.find((list) => list === parameters.get("list")) ?? "held",
    words: (parameters.get("words") ?? "").toWellFormed().slice(0, MAX_SEARCH_LENGTH).trim(),
    below: idIn(parameters.get("below")),
    comment: idIn(parameters.get("comment")),
    did: did.filter((entry) => entry !== undefined),
  };
}

/** Address of a location. */
export function moderationAddress(location: Partial<ModerationLocation>): string {
  const { list = "held", words, below, comment, did = [] } = location;
  const parameters = new URLSearchParams({
    ...(list !== "held" && { list }),
    ...(words && { words }),
    ...(below && { below: String(below) }),
    ...(comment && { comment: String(comment) }),
    ...(did.length > 0 && { did: did.join(".") }),
  });
  return parameters.size > 0 ? `${MODERATION_PATH}?${parameters}` : MODERATION_PATH;
}
