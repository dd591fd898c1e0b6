import { isCalendarName } from "../languages/en/calendar.ts";
import { COMMON_WORDS } from "../languages/en/common-words.ts";
import { isCompanyEnd } from "../tokens/company-names.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { PARTICLES, SUFFIXES } from "./name-runs.ts";
import { isPeople, PLACES, REGIONS } from "./places.ts";
import { BODIES, UNNAMED_PERSONS } from "./speakers.ts";
import { HONOURS, TITLES } from "./titles.ts";

/** Features of a name by which its kind is told. */
interface NameLook {
  parts: string[];
  hasTitle: boolean;
  /** Word before the name. */
  lead: Token | undefined;
  /** True if the name begins its statement, where any word would have a capital. */
  opens: boolean;
  /** Words that the copy also has in lower case. */
  common: Set<string>;
}

interface Features extends NameLook {
  lower: string[];
  one: string;
  last: string;
  full: string;
  /** True if it is a first name, or begins with one. */
  forename: boolean;
  single: boolean;
}

/** Kind of a name; null where the words alone do not tell. */
export type NameKind = "person" | "organisation" | "place" | null;

/** Result of a rule: "sure" is certainly a person, "none" is not a name. */
type Verdict = "sure" | "none" | NameKind;

/** Most words of a person's name, without initials and particles. */
const MAX_PERSON_WORDS = 4;
const MAX_NAME_WORDS = 8;

/** Words that begin names of places. */
const PLACE_BEGINNING =
  /^(?:north|south|east|west|new|san|santa|los|las|saint|st|lake|fort|mount|port|cape|el)\.?$/;
/** Initials such as "J.", but not "U.S." or "D.C.". */
const isInitial = (part: string) =>
  /^(?:\p{Lu}\.)+$/u.test(part) && !/^(?:u\.|e\.u|d\.c)/i.test(part);
const weighs = (part: string) =>
  !(PARTICLES.has(part) || SUFFIXES.has(part) || /^\p{L}\.?$/u.test(part));
const abbreviated = ({ parts }: Features) => parts.slice(0, -1).some(isInitial);

/** Rules that tell the kind of a name; the first that applies decides. */
const RULES: [(look: Features) => boolean, Verdict][] = [
  [({ parts, single }) => single && /\d/.test(parts.join(" ")), "none"],
  [
    ({ parts }) => parts.length > MAX_NAME_WORDS || parts.some((part) => /\d/.test(part)),
    "organisation",
  ],
  [({ single, one }) => single && isCalendarName(one), "none"],
  [
    ({ single, parts: [one = ""], lead }) => single && HONOURS.has(one) && is(lead, TRAITS.capital),
    "none",
  ],
  [({ forename, lower }) => !forename && lower.every(isPeople), "none"],
  [
    ({ forename, single, hasTitle, lower }) =>
      !forename && !single && !hasTitle && lower.every((part) => TITLES.has(part)),
    "none",
  ],
  [({ full }) => PLACES.has(full) || REGIONS.has(full), "place"],
  [
    ({ parts, one, hasTitle, single }) =>
      PLACE_BEGINNING.test(one) && parts.length < 4 && !single && !hasTitle,
    "place",
  ],
  [(look) => look.hasTitle && isAcronym(look), null],
  [(look) => isAcronym(look), "organisation"],
  [
    (look) => look.single && look.opens && BODIES.has(look.one) && look.common.has(look.one),
    "none",
  ],
  [({ last, single }) => BODIES.has(last) || (isCompanyEnd(last) && !single), "organisation"],
  [
    ({ forename, lower, parts }) =>
      !(forename && parts.length === 2) && lower.some((part) => BODIES.has(part)),
    "organisation",
  ],
  [
    ({ lead, single, hasTitle }) =>
      !single && !hasTitle && BODIES.has(lead?.lower ?? "") && !is(lead, TRAITS.capital),
    "organisation",
  ],
  [
    (look) =>
      isBare(look) && (isPeople(look.one) || UNNAMED_PERSONS.has(look.one.replace(/s$/, ""))),
    "none",
  ],
  [(look) => isBare(look) && look.opens && look.common.has(look.one), "none"],
  [(look) => isBare(look) || (look.single && TITLES.has(look.one)), null],
  [
    ({ hasTitle, lower }) => !hasTitle && lower.filter(weighs).length > MAX_PERSON_WORDS,
    "organisation",
  ],
  [({ single, hasTitle, one }) => single && hasTitle && isPeople(one), "none"],
  [
    (look) =>
      look.lead?.lower === "the" && look.lower.length > 2 && !look.hasTitle && !abbreviated(look),
    "organisation",
  ],
  [(look) => look.hasTitle || abbreviated(look) || (look.forename && !look.single), "sure"],
  [({ forename, lead }) => forename && is(lead, TRAITS.determiner), null],
  [({ single, opens, one }) => single && opens && COMMON_WORDS.has(one), null],
  [({ forename }) => forename, "person"],
  [({ lead }) => lead?.lower === "the", "organisation"],
  [({ one, last }) => isPeople(one) || isPeople(last), "organisation"],
  [({ lower, common }) => lower.every((part) => common.has(part)), "organisation"],
];

const isAcronym = (look: Features) =>
  !abbreviated(look) && look.parts.every((part) => /^[\p{Lu}.&-]{2,}$/u.test(part));
/** Tests for a single word that nothing marks as a person's name. */
const isBare = ({ single, hasTitle, forename }: Features) => single && !hasTitle && !forename;

/** Kind of a name by its words and those before it. */
export function kindOf(look: NameLook): Verdict {
  const lower = look.parts.map((part) => part.toLowerCase());
  const [one = ""] = lower;
  const features = {
    ...look,
    lower,
    one,
    last: lower.at(-1) ?? "",
    full: lower.join(" "),
    forename: bearersOf(one) !== null && !lower.every((part) => look.common.has(part)),
    single: lower.length === 1,
  };
  const rule = RULES.find(([holds]) => holds(features));
  return rule ? rule[1] : "person";
}
