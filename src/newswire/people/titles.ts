import type { Gender } from "../tokens/first-names.ts";

const list = (words: string) => words.trim().split(/\s+/);

/** Forms of address with their gender: f, m or neither. */
export const ADDRESSES: Record<string, "f" | "m" | null> = {
  mr: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  sir: "m",
  lord: "m",
  lady: "f",
  dame: "f",
  king: "m",
  queen: "f",
  prince: "m",
  princess: "f",
  baron: "m",
  baroness: "f",
  viscount: "m",
  viscountess: "f",
  earl: "m",
  countess: "f",
  dr: null,
  prof: null,
  rev: null,
  hon: null,
};

/**
 * Words before a person's name that say what the person is, after the entries on titles in the
 * Associated Press and Guardian style books.
 */
export const TITLES = new Set(
  list(`president vice-president vice prime minister premier chancellor secretary senator sen rep gov governor representative congressman
  congresswoman mayor king queen prince princess pope archbishop bishop cardinal rabbi imam ayatollah sheikh general gen colonel col
  captain capt major maj lieutenant lt sergeant sgt admiral adm commander officer detective sheriff chief director chairman chairwoman
  chair ceo coach judge justice professor prof dr mr mrs ms miss mx sir lord lady dame ambassador envoy spokesman spokeswoman spokesperson
  attorney lawyer prosecutor deputy foreign defence defense finance interior economy economist analyst activist author actor actress
  singer director manager leader speaker delegate councilman councilwoman commissioner superintendent strategist adviser advisor candidate
  minister lawmaker republican democrat democratic us-president founder owner executive editor host anchor columnist commentator
  former ex then-president acting vice-chairman chairperson co-founder co-chairman manager pollster moderator mayor-elect president-elect
  secretary-general director-general attorney-general general-secretary premier-elect first junior senior retired king's heir father mother sister brother saint blessed
  sens reps govs messrs mme mlle herr frau monsieur madame madam comrade count countess baron baroness duke duchess earl viscount viscountess emperor empress sultan emir shah
  sheikha crown pilot driver doctor engineer rapper comedian entertainer musician composer architect artist photographer filmmaker producer novelist poet
  officer constable inspector corporal cpl private pvt marshal brigadier commodore warden ranger trooper deputy-mayor rival opponent ally aide
  cllr councillor coun alderman det con insp supt dci dsi pc wpc sgt chief-superintendent headteacher
  head agent special class honourable honorable principal provost dean curator trustee treasurer vicar canon deacon sister superior
  journalist reporter historian scientist researcher rev fr pastor reverend striker midfielder captain skipper champion
  goalkeeper defender winger forward recorder`),
);

/** Post-nominal letters: members of parliaments, senior barristers and orders, after Debrett's. */
export const HONOURS = new Set(
  list(
    "MP MPs MSP MS MEP MLA TD MHK KC QC SC MBE OBE CBE KBE DBE GBE BEM DL JP PC FRS FRSA PhD MD CPA Esq",
  ),
);

/**
 * Peerage at the end of a title, which takes the place of a first name: "Lord" of "Lord Prado"; or
 * null.
 */
export const peerageIn = (title: string | null): string | null =>
  /(?<!\S)(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess)$/u.exec(
    title ?? "",
  )?.[0] ?? null;

/** Gender that a title tells, or null. */
export function genderOf(title: string | null): Gender | null {
  const words = title?.toLowerCase().replace(/\./g, "").split(" ") ?? [];
  if (
    words.some((word) =>
      /(?:woman|actress|queen|princess|duchess|mother|sister|wife|daughter|widow)$/.test(word),
    )
  )
    return "f";
  if (
    words.some(
      (word) =>
        /(?<!wo)man$|^(?:king|prince|duke|father|brother|husband|son)$/.test(word) &&
        word !== "spokesman",
    )
  )
    return "m";
  return words.map((word) => ADDRESSES[word]).find((gender) => gender) ?? null;
}

/** Abbreviated titles, with their full forms. */
export const SHORT_TITLES: Record<string, string> = {
  sen: "senator",
  rep: "representative",
  gov: "governor",
  gen: "general",
  col: "colonel",
  prof: "professor",
  dr: "doctor",
  sgt: "sergeant",
  capt: "captain",
};

/** Nouns that vary a person's name. */
export const VARIETY = new Set(
  "candidate nominee businessman businesswoman billionaire tycoon mogul politician veteran man woman leader frontrunner front-runner lawmaker author star hopeful contender".split(
    " ",
  ),
);
