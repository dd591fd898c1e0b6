/** Formats of a time: ISO 8601, basic or extended, with a space or T. */
const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?(?:\s*(?:GMT|UTC))?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/u;

/** First year of a story; an earlier one is taken for a mistake. */
const FIRST_YEAR = 1900;

/**
 * Reads a date and time of XML or JSON as ISO 8601, with its offset; null where it is invalid, like
 * `YYYYMMDD000000-HHMM` in an unfilled template, or 30 February.
 */
export function timeOf(written: string | null | undefined): string | null {
  const [, year, month, day, hour, minute, second = "00", zone] =
    TIME.exec(written?.trim() ?? "") ?? [];
  if (!year || Number(year) < FIRST_YEAR) return null;
  const date = `${year}-${month}-${day}`;
  const time = hour ? `T${hour}:${minute}:${second}` : "";
  const offset = offsetOf(zone);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return null;
  if (Number.isNaN(Date.parse(`${date}${time || "T00:00:00"}${offset || "Z"}`))) return null;
  return time ? date + time + offset : date;
}

/** Embargo of a field: its time, or its words where they are no time. */
export function embargoOf(written: string | null): { embargo: string | null; hold: string | null } {
  const embargo = timeOf(written);
  return { embargo, hold: embargo === null ? written : null };
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return "";
  if (zone === "Z") return "+00:00";
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`;
}

/** First letters of the months in English, German, French and Spanish. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene)/u,
  /^f[eé]/u,
  /^(?:mar|mär|mrz)/u,
  /^(?:a[pvb]r)/u,
  /^(?:ma[iy])/u,
  /^(?:jui?n)/u,
  /^(?:jui?l)/u,
  /^a[uog]/u,
  /^sep/u,
  /^o[ck]t/u,
  /^nov/u,
  /^d[eéi][czs]/u,
];

/** Names of time zones in time lines. */
const ZONES: Record<string, string> = {
  GMT: "+00:00",
  UTC: "+00:00",
  MEZ: "+01:00",
  CET: "+01:00",
  MESZ: "+02:00",
  CEST: "+02:00",
};

/**
 * Date-time group: day, hour and minute, zone, month, year: "011137 GMT Dez 26". IPTC 7901, field
 * 8.
 */
const DAY_TIME_GROUP =
  /(?<!\d)(\d\d)(\d\d)(\d\d)[ \t]*(GMT|UTC|MEZ|CET|MESZ|CEST)[ \t]+(\p{L}{3,})\.?[ \t]+(?:20)?(\d\d)(?!\d)/gu;

/** Reads the last date-time group of a text, which is at its end in IPTC 7901. */
export function dayTimeGroupIn(text: string): string | null {
  const [, day, hour, minute, zone = "", month = "", year] =
    [...text.matchAll(DAY_TIME_GROUP)].at(-1) ?? [];
  const number = MONTHS.findIndex((start) => start.test(month.toLowerCase())) + 1;
  if (!day || number === 0) return null;
  return timeOf(
    `20${year}-${String(number).padStart(2, "0")}-${day}T${hour}:${minute}${ZONES[zone]}`,
  );
}

/** Month, day, year and time after a text of ANPA 1312: "AP-WF-03-01-26 1015GMT". */
const TRANSMISSION_TIME = /(?<!\d)(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)(\d\d)[ \t]*GMT/gu;

/** Reads the last time of transmission in a text of ANPA 1312. */
export function transmissionTimeIn(text: string): string | null {
  const [, month, day, year, hour, minute] = [...text.matchAll(TRANSMISSION_TIME)].at(-1) ?? [];
  return month ? timeOf(`20${year}-${month}-${day}T${hour}:${minute}Z`) : null;
}
