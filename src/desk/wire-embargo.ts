import type { Embargo } from "../newswire/article.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { embargoIn, hasTime } from "../newswire/parts/embargo.ts";
import { embargoOf } from "../newswire/parts/embargo-time.ts";
import type { WireFacts } from "../wire/item.ts";
import type { Brief, WireBrief } from "./story.ts";

/** An embargo among other words: "Please note the embargo: 24 December, 06:00 GMT". */
const MENTION =
  /(?<!\p{L})(?:embargo(?:ed)?|sperrfrist|hold for release|not for (?:publication|release|use) before)(?!\p{L})/giu;

/** An embargo that can only be on the item; there are trade embargoes as well. */
const CERTAIN =
  /^(?:embargo(?:ed)?(?:\s*:|\s+(?:until|till|bis|jusqu|hasta)(?!\p{L}))|sperrfrist|hold|not)/iu;

/** A field of a form without an embargo: "Embargo: none". */
const NONE =
  /^\W*(?:embargo|sperrfrist)\s*:\s*(?:none|no|nil|n\/a|lifted|expired|keine?|aucun|ningun[oa]|nessuno)(?!\p{L})/iu;

/**
 * Embargo that an agency's file states outside its words: in notes to editors, terms of use or the
 * slug line, or in a field without a readable time; null without one.
 *
 * @param when - day or time (ISO 8601) of the item, from which its words count, and the time zone
 */
export function embargoBeside(
  {
    hold,
    notes,
    corrections,
    rights,
    slugline,
  }: Pick<WireFacts, "hold" | "notes" | "corrections" | "rights" | "slugline">,
  when: { published: string; timeZone: string },
): Embargo | null {
  const held = hold === null || NONE.test(hold) ? [] : [{ text: hold, until: hold }];
  const lines = [...notes, ...corrections, rights ?? "", slugline ?? ""];
  return embargoOf([...held, ...lines.flatMap(noticesIn)], when);
}

/** Embargo notices in a line; the word alone counts only at the beginning of the line. */
function noticesIn(line: string): { text: string; until: string }[] {
  if (NONE.test(line)) return [];
  const own = embargoIn(line);
  if (own) return [{ text: line.slice(own.start, own.end), until: own.until }];
  return [...line.matchAll(MENTION)].flatMap(({ index }) => {
    const rest = line.slice(index);
    const found = embargoIn(rest);
    if (found && hasTime(found.until)) return [{ text: rest, until: found.until }];
    return CERTAIN.test(rest) ? [{ text: rest, until: rest.replace(CERTAIN, "") }] : [];
  });
}

/**
 * An item under the embargo that the publisher gave an earlier version (ISO 8601), unless its own
 * is later, has no time, or is the publisher's.
 */
export function underEmbargo<Item extends { brief: Brief & { wire: WireBrief } }>(
  item: Item,
  until: string | undefined,
  timeZone: string,
): Item {
  const { wire, embargo, article } = item.brief;
  const own = embargo ?? article.embargo?.until;
  if (!until || wire.embargo || own === null) return item;
  if (own !== undefined && timeOf(own, timeZone) >= timeOf(until, timeZone)) return item;
  return { ...item, brief: { ...item.brief, embargo: until } };
}
