import { isCalendarName } from "./calendar-names.ts";
import { bearersOf } from "./first-names.ts";
import { trait } from "./lexicon.ts";
import { particles, suffixes } from "./name-runs.ts";
import type { Name } from "./names.ts";
import { isPeople, places, regions } from "./places.ts";
import { bodies, unnamedPersons } from "./speakers.ts";
import { titles } from "./titles.ts";
import { is, type Word } from "./words.ts";

/** "sure" is a person without doubt, "none" no name of anybody, null unclear. */
export function kindOf(
  parts: string[],
  hasTitle: boolean,
  at: number,
  words: Word[],
  common: Set<string>,
): "sure" | "none" | Name["kind"] {
  const lower = parts.map((part) => part.toLowerCase());
  const [one = ""] = lower;
  const full = lower.join(" ");
  if (parts.some((part) => /\d/.test(part)) || parts.length > 8)
    return parts.length > 1 ? "organisation" : "none";
  if (parts.length === 1 && isCalendarName(one)) return "none";
  const forename = lower.every((part) => common.has(part)) ? null : bearersOf(one);
  if (!forename && lower.every(isPeople)) return "none";
  const initials =
    parts.length > 1 &&
    parts
      .slice(0, -1)
      .some((part) => /^(?:\p{Lu}\.)+$/u.test(part) && !/^(?:u\.|e\.u|d\.c)/i.test(part));
  const site =
    /^(?:north|south|east|west|new|san|santa|los|las|saint|st|lake|fort|mount|port|cape|el)\.?$/;
  if (
    places.has(full) ||
    regions.has(full) ||
    (site.test(one) && parts.length < 4 && parts.length > 1 && !hasTitle)
  )
    return "place";
  if (parts.every((part) => /^[\p{Lu}.&-]{2,}$/u.test(part)) && !initials)
    return hasTitle ? null : "organisation";
  const family = lower.at(-1) ?? "";
  if (
    lower.some((part) => bodies.has(part)) &&
    !(forename && parts.length === 2 && !bodies.has(family))
  )
    return parts.length === 1 && at === 0 && common.has(one) ? "none" : "organisation";
  if (parts.length === 1 && !hasTitle && !forename) {
    if (isPeople(one) || unnamedPersons.has(one.replace(/s$/, ""))) return "none";
    if (at === 0 && common.has(one)) return "none";
    return null;
  }
  if (
    !hasTitle &&
    parts.length -
      lower.filter((part) => particles.has(part) || suffixes.has(part) || /^\p{L}\.?$/u.test(part))
        .length >
      4
  )
    return "organisation";
  if (parts.length === 1 && titles.has(one)) return null;
  if (hasTitle || initials || (forename && parts.length > 1))
    return parts.length > 1 || !isPeople(one) ? "sure" : "none";
  if (forename) return is(words[at - 1], trait.determiner) ? null : "person";
  const article = words[at - 1]?.lower === "the";
  if (article || isPeople(one) || isPeople(family) || lower.every((part) => common.has(part)))
    return "organisation";
  return "person";
}
