import { AGENCY, AGENCY_SIGN } from "./agencies.ts";

/**
 * Lines for editors within a text, in English, French, German, Dutch, Spanish, Italian and Arabic.
 */
const NOTES: readonly RegExp[] = [
  /^\W{0,3}(?:eds|editors?)(?:\s*:|\.(?!\w)|\s+-\s)/iu,
  /^\W{0,3}(?:notes?|advisory|attention|notice) (?:to|for) (?:\w+ )?(?:editors?|(?:news )?desks?|newsrooms?|users|subscribers|clients)\b/iu,
  /^\W{0,3}(?:notes? (?:à|pour|aux) (?:la |les |l[’'])?(?:rédactions?|desks?|abonnés)|nota (?:a|para) (?:los |las )?(?:editores|redacci(?:ón|ones)|clientes)|not[ae] (?:ai|per i|alle|per le) (?:redattori|redazioni|clienti|abbonati))(?!\p{L})/iu,
  /^\W{0,3}(?:(?:redaktioneller )?hinweise? (?:für|an) (?:die |unsere )?(?:redaktion(?:en)?|kunden|abonnenten)|redaktionelle hinweise?)(?!\p{L})/iu,
  /^\W{0,3}(?:ملاحظة|ملحوظة|تنبيه|تنويه) (?:إلى |الى )?(?:لل|ال)?(?:محررين|سادة المحررين|مشتركين|عملاء)(?!\p{L})/u,
  /^\W{0,3}(?:attention|achtung)\s*(?:editors?|redaktion(?:en)?)\b/iu,
  /^.{0,70}(?:not (?:intended )?for publication|nicht zur Veröffentlichung bestimmt|ne pas publier|niet voor publicatie)\W{0,3}$/iu,
  /^\W{0,3}n ?i ?e ?u ?w(?:e versie)?\s+bericht,?\s+vervangt\b/iu,
  /^\W{0,3}(?:let op|attentie) redacties?\b/iu,
  /^\((?:adds?|updates?|updated|corrects?|corrected|recasts?|refiles?|repeats?|rewrites?|releads?|removes?|fixes|restores?|clarifies|changes|deletes|inserts|writes through|with|trims|new throughout|edits|includes)\b[^()]*(?:\([^()]*\)[^()]*)*\)?$/iu,
  /^\W{0,3}(?:UPDATES?|ADDS|RECASTS|CORRECTS|CLARIFIES|ATTENTION|AJOUTE|ACTUALISE|CORRIGE)\b(?=.{0,200}(?:\/\/\/|\bADDS\b|\bavec\b|\bwith\b|\bajoute\b))(?!.*[.!?]\s+\p{Lu})/u,
  /^\((?:ajoute|actualise|corrige|avec|añade|amplía|actualiza|corrige|aggiunge|aggiorna|ergänzt|berichtigt|berichtigung|neu|wiederholung|achtung|aktualisier|aktualisierung|korrektur)\b[^()]*\)$/iu,
];

/** Headings of press offices after which nothing is for readers: "Notes to editors". */
const NOTES_HEADING =
  /^\W{0,3}(?:(?:note|notes) (?:to|for) (?:the )?editors?|(?:media|press) (?:contacts?|enquiries|inquiries)|(?:pressekontakt|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|contacts? presse|notes? aux rédactions))\W{0,3}$/iu;

/** Tests whether everything after a block is for editors. */
export const opensNotes = (text: string): boolean => text.length <= 80 && NOTES_HEADING.test(text);

/** Longest note for editors, in UTF-16 code units. */
const MAX_NOTE_LENGTH = 2_000;

/** Tests whether a block is for editors and no part of a story. */
export const isNote = (text: string): boolean =>
  text.length <= MAX_NOTE_LENGTH && NOTES.some((note) => note.test(text));

/** Names of authors, editors and agencies in the last line. */
const SIGNOFFS: readonly RegExp[] = [
  // ab/cd/ef/gh
  /^\(?(?:[\p{L}\p{M}]{1,5}(?:[- ][\p{L}\p{M}]{1,3})*\/)+[\p{L}\p{M}]{1,5}(?:[- ][\p{L}\p{M}]{1,3})*\)?$/u,
  // (©NTB) /ritzau/ ==Kyodo (SDA/ats) "- ANSA -"
  new RegExp(`^[\\s(/=©*—–-]*${AGENCY}(?:[\\\\/-]+[\\p{L}/]{2,12})?[\\s)/=*.—–-]*$`, "iu"),
  // dpa ab cd ef; AAP RTV ab; NTB-AFP
  new RegExp(
    `^${AGENCY_SIGN}(?:[ /-](?:[A-Z]{2,4}|(?:[a-zäöü]{2,5}|[a-z]\\d)(?:/[a-zäöü]{1,5})*)){1,6}$`,
    "u",
  ),
  /^\W{0,3}(?:ends?|more|mf|30)\W{0,3}$/iu,
  /^[#*_=-]{1,5}$/u,
  /^\((?:reporting|writing|editing|additional reporting|compiled|by)\b[^()]*(?:\([^()]*\)[^()]*)*\)?$/iu,
  /^(?:reporting|writing|editing) by\b/iu,
  /^(?:.{0,200}[^.]\s)?contributed (?:to (?:this|the) (?:report|article|story)|reporting)\b.{0,80}$/iu,
];

/** Tests whether a block only names its authors or marks the end. */
export const isSignoff = (text: string): boolean =>
  text.length <= 400 && SIGNOFFS.some((signoff) => signoff.test(text));

/** Text below a rule at the end: other contributors, links to more. */
const AFTERMATTER =
  /contributed|report(?:ed|ing) (?:from|for|by)|can be reached|\bfollow\b|https?:|@|\bAP\b|copyright|apnews/iu;

/** Tests whether a block below a rule at the end of a story is not part of it. */
export const isAftermatter = (text: string): boolean =>
  text.length <= 600 && (AFTERMATTER.test(text) || isSignoff(text));

/** Sign-offs after the last sentence: "(Reporting by …; editing by …)", or the agency's sign. */
const TAILS: readonly RegExp[] = [
  /\s*\((?:additional |written )?(?:reporting|writing|editing|compiled) by\b[^()]*(?:\([^()]*\)[^()]*)*\)?\s*$/iu,
  /(?<=[.!?"”»])\s+(?:\(?(?-i:EFE|ANSA|AFP|Lusa|LUSA|PNA|\/TASS\/)\)?)\.?\s*$/u,
  /(?<=[.!?"”»])\s*\((?:ANSA|SDA|ats|Belga|ANP)(?:[\\/-][\p{L}/]{1,12})?\)\.?\s*$/u,
];

/** Longest sign-off after a sentence, in UTF-16 code units. */
const MAX_TAIL_LENGTH = 600;

/** A last paragraph without the sign-off at its end. */
export function withoutTail(text: string): string {
  const from = Math.max(0, text.length - MAX_TAIL_LENGTH);
  const end = TAILS.reduce((words, tail) => words.replace(tail, ""), text.slice(from));
  return text.slice(0, from) + end;
}

/** Bylines: "By Jane Doe", "Von Max Muster, dpa". */
const BYLINE =
  /^(?:[Bb]y|BY|Von|Par|Por|Av|Af|Door)\s+\p{Lu}(?:[^.!?:]|(?<=\b(?:\p{Lu}|Jr|St|Dr))\.){2,90}$/u;

/** Tests whether a block is a byline and not a sentence. */
export const isByline = (text: string): boolean =>
  BYLINE.test(text) && text.split(/\s+/u).length <= 14;

/** Tests for initials of a desk, such as "ab/cd", which are no name. */
export const isInitials = (text: string): boolean =>
  /^\(?[\p{Ll}\p{Lo}]{1,5}(?:[-/][\p{Ll}\p{Lo}]{1,5})*\)?$/u.test(text.trim());

/** Tests for a crosshead between dashes or in capitals. */
export function isCrosshead(text: string): boolean {
  if (text.length > 90) return false;
  if (/^[-–—]\s*\S.*\S\s*[-–—]$/u.test(text)) return true;
  return /\p{Lu}{2}/u.test(text) && !/[\p{Ll}\p{Lo}\d]/u.test(text) && !/[.,;:…)"”»]$/u.test(text);
}
