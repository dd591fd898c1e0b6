import type { TensePatterns } from "../clause-tense.ts";

/** Start of a French word; an elided word before it is not part of it. */
export const START = "(?<![\\p{L}\\p{N}-])";
export const END = "(?![\\p{L}\\p{N}-])";

const BETWEEN = "(?:[\\p{Ll}’'-]+\\s){0,2}?";
const INVERTED = "(?:-t)?(?:-(?:ils?|elles?|on))?";
const INFINITIVE = `\\p{Ll}+(?:er|ir|oir|re)${END}`;
const PARTICIPLE = `(?!(?:lieu|droit|depuis|puis|aussi|ainsi|parmi|lui|avis|pays)${END})\\p{Ll}+(?:[éiuû]|is|it|ert|eint|aint|mort)e?s?${END}`;
const HAVING = `(?:a|ont|avait|avaient|aurait|auraient|ayant|avoir)${INVERTED}`;
/** Verbs whose past is made with “être”. */
const MOVING =
  "(?:(?:r?entr|arriv|tomb|rest|mont|pass|retourn|décéd)ée?s?|allée?s?|née?s?|morte?s?|(?:re|de|inter|par|sur)?venue?s?|(?:re)?partie?s?|sortie?s?|descendue?s?)";
/**
 * Participles that may be directly before a day without an auxiliary, and whose endings are not
 * those of nouns.
 */
const BARE =
  "(?:(?!député|comité|côté|congé|traité|communiqué)\\p{Ll}+(?<![ié]t|ert|ret)ée?s?|réunie?s?|rendue?s?|tenue?s?|reçue?s?|parue?s?|vue?s?|venue?s?|survenue?s?|conclue?s?|élue?s?|prise?s?|mise?s?|remise?s?|commise?s?|découverte?s?|morte?s?)";
const EXPECTED = "(?:prévu|attendu|programmé|censé|planifié)e?s?";
const SUMMONED = "(?:fixé|convoqué|appelé|invité)e?s?";

/** Tenses of French, after Grevisse, Le bon usage. */
export const FRENCH_SIGNS: TensePatterns = {
  boundary: new RegExp(
    `[,;:.?!«»“”()]\\s?|\\s[–—-]\\s|${START}(?:qu[’']|(?:que|qui|dont|où|afin|alors|tandis|mais|lorsque|quand|si|(?<!di\\s|dimanche\\s)et)${END})`,
    "gu",
  ),
  ahead: new RegExp(
    [
      `${START}(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|comptent?|prévoit|prévoient|envisagent?|veut|veulent|souhaitent?)\\s(?:de\\s|d[’'])?${BETWEEN}(?:se\\s|s[’'])?${INFINITIVE}`,
      `${START}(?:sera|seront|serait|seraient|soit|soient|être)\\s${BETWEEN}${PARTICIPLE}`,
      `(?<!${START}(?:${HAVING}|été|étai(?:t|ent))\\s(?:\\p{Ll}+\\s)?)${START}${EXPECTED}${END}`,
      `${START}(?:est|sont)\\s${BETWEEN}(?:${EXPECTED}|${SUMMONED})${END}`,
      `${START}\\p{Ll}*[eiuvdr]r(?:a|ont)${END}`,
      `${START}(?:à\\s(?:paraître|venir)|(?:jusqu[’']à|d[’']ici(?:\\sà)?)(?=\\s$))`,
    ].join("|"),
    "gu",
  ),
  behind: new RegExp(
    [
      `(?<!\\by\\s)${START}${HAVING}\\s${BETWEEN}${PARTICIPLE}`,
      `(?:s[’'](?:est|étai(?:t|ent))|se\\s(?:sont|serai(?:t|ent)))${INVERTED}\\s${BETWEEN}${PARTICIPLE}`,
      `${START}(?:est|sont|étant)${INVERTED}\\s${BETWEEN}${MOVING}${END}`,
      `${START}(?:furent|fut|\\p{Ll}+èrent|(?!parfait|souhait|fait|devai|pouvai)\\p{Ll}+(?<!r)(?:ait|aient))${INVERTED}${END}`,
      `${START}${BARE}${END}(?=\\s(?:ce\\s)?$)`,
      `${START}depuis(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  unsure: new RegExp(
    [
      `${START}(?:devai(?:t|ent)|pouvai(?:t|ent)|avant|pour|contre|veille|face|lieu)${END}`,
      `${START}étai(?:t|ent)\\s${BETWEEN}${EXPECTED}${END}`,
      `(?:${START}(?:de|à|se|vouloir|pouvoir)\\s|[ds][’'])${INFINITIVE}`,
      `(?<!s[’']|se\\s)${START}(?:est|sont)\\s(?!(?:\\p{Ll}+\\s)?${MOVING}${END})(?:[\\p{Ll}’'-]+\\s)?${PARTICIPLE}`,
      `(?<!(?:nuit|soirée|matinée|journée|lors)\\s)${START}de(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  opening:
    /^\s*(?:(?:et|puis|ainsi|ce|dès|depuis)\s|dans\sla\s(?:nuit|soirée|matinée|journée)\sde\s)*$/iu,
  afterOpening:
    /^(?:\s(?:matin|midi|après-midi|soir))?(?:\s(?:à|en|au|dans|devant)\s[^,.]{1,40}(?=,))?,?\s/u,
};
