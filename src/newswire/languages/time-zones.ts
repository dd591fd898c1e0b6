import { MONTHS, WEEKDAYS } from "./en/calendar.ts";

/**
 * Time zones as copy abbreviates them, as offsets or IANA names. Abbreviations with several
 * meanings (IST, CST of China) are omitted.
 */
const ABBREVIATIONS: Record<string, string> = {
  GMT: "UTC",
  UTC: "UTC",
  UT: "UTC",
  Z: "UTC",
  TU: "UTC",
  BST: "+01:00",
  WET: "UTC",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  SAST: "+02:00",
  EAT: "+03:00",
  PKT: "+05:00",
  HKT: "+08:00",
  SGT: "+08:00",
  AWST: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  ET: "America/New_York",
  EST: "-05:00",
  EDT: "-04:00",
  CT: "America/Chicago",
  CST: "-06:00",
  CDT: "-05:00",
  MT: "America/Denver",
  MST: "-07:00",
  MDT: "-06:00",
  PT: "America/Los_Angeles",
  PST: "-08:00",
  PDT: "-07:00",
};

/** Time zones by name: "UK time". Zones of cities are found by the city. */
const NAMES: Record<string, string> = {
  uk: "Europe/London",
  british: "Europe/London",
  us_eastern: "America/New_York",
  eastern: "America/New_York",
  central: "America/Chicago",
  mountain: "America/Denver",
  pacific: "America/Los_Angeles",
  central_european: "Europe/Paris",
  beirut: "Asia/Beirut",
};

const LOCAL = /\b(?:local time|heure locale|ortszeit)\b|بالتوقيت المحلي/iu;
const NAMED =
  /\b(?:(?<english>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}) time\b|heure de (?<french>\p{Lu}[\p{L}-]+))/iu;
const OFFSET = /^(?:GMT|UTC)\s?(?<sign>[+−-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?\b/iu;
const BEHIND_CLOCK = /^(?:\s*(?:hrs?|hours|uhr|h)\b\.?)?[\s,(/]*/iu;
/** An abbreviation that can only be a time zone: "PKT". */
const SOME_ZONE = /^(?<zone>[A-Z]{2,4}T)\b/u;

/**
 * The time zone after a time of day, as an offset or IANA name; `local` where there is none or copy
 * says “local time”, null where it is ambiguous or unknown.
 *
 * @example zoneBehind(" hrs BST on 3 June", "Asia/Tokyo") // "+01:00"
 */
export function zoneBehind(words: string, local: string): string | null {
  const next = words.replace(BEHIND_CLOCK, "");
  const { sign, hours, minutes = "00" } = OFFSET.exec(next)?.groups ?? {};
  if (sign && hours) return `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
  const [abbreviated] = /^(?:\p{Lu}{1,4}|gmt|utc|bst|cet|cest)(?!\p{L})/u.exec(next) ?? [];
  const known = ABBREVIATIONS[abbreviated?.toUpperCase() ?? ""];
  if (known) return known;
  if (abbreviated === "IST" || (SOME_ZONE.test(next) && !isCalendar(abbreviated))) return null;
  if (LOCAL.test(words)) return local;
  const { english, french } = NAMED.exec(words)?.groups ?? {};
  const name = english ?? french;
  return name ? zoneNamed(name) : (abbreviationIn(words) ?? local);
}

const isCalendar = (word = "") => word.toLowerCase() in { ...MONTHS, ...WEEKDAYS };

/**
 * A zone further on: "6am on 3 June (BST)". Abbreviations of two letters are ignored there, as they
 * may be words.
 */
function abbreviationIn(words: string): string | undefined {
  const found = words.match(/(?<![\p{L}\d])\p{Lu}{3,4}(?!\p{L})/gu) ?? [];
  return found.map((word) => ABBREVIATIONS[word]).find(Boolean);
}

function zoneNamed(name: string): string | null {
  const parts = name.toLowerCase().split(/[ .]+/u).filter(Boolean);
  for (let from = 0; from < parts.length; from += 1) {
    const key = parts.slice(from).join("_");
    const city = Intl.supportedValuesOf("timeZone").find((zone) =>
      zone.toLowerCase().endsWith(`/${key}`),
    );
    const zone = NAMES[key] ?? city;
    if (zone) return zone;
  }
  return null;
}
