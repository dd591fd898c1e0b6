import type { Signs } from "../clause-tense.ts";

/** A French word's edges: what is elided before it is no part of it. */
export const start = "(?<![\\p{L}\\p{N}-])";
export const end = "(?![\\p{L}\\p{N}-])";

const between = "(?:[\\p{Ll}’'-]+\\s){0,2}?";
const inverted = "(?:-t)?(?:-(?:ils?|elles?|on))?";
const infinitive = `\\p{Ll}+(?:er|ir|oir|re)${end}`;
const participle = `(?!(?:lieu|droit|depuis|puis|aussi|ainsi|parmi|lui|avis|pays)${end})\\p{Ll}+(?:[éiuû]|is|it|ert|eint|aint|mort)e?s?${end}`;
const having = `(?:a|ont|avait|avaient|aurait|auraient|ayant|avoir)${inverted}`;
/** Verbs whose past is made with “être”. */
const moving =
  "(?:(?:r?entr|arriv|tomb|rest|mont|pass|retourn|décéd)ée?s?|allée?s?|née?s?|morte?s?|(?:re|de|inter|par|sur)?venue?s?|(?:re)?partie?s?|sortie?s?|descendue?s?)";
/** Participles that stand right before a day without an auxiliary, and are no nouns by their endings. */
const bare =
  "(?:(?!député|comité|côté|congé|traité|communiqué)\\p{Ll}+(?<![ié]t|ert|ret)ée?s?|réunie?s?|rendue?s?|tenue?s?|reçue?s?|parue?s?|vue?s?|venue?s?|survenue?s?|conclue?s?|élue?s?|prise?s?|mise?s?|remise?s?|commise?s?|découverte?s?|morte?s?)";
const expected = "(?:prévu|attendu|programmé|censé|planifié)e?s?";
const summoned = "(?:fixé|convoqué|appelé|invité)e?s?";

/** Tenses of French, after Grevisse, Le bon usage. */
export const frenchSigns: Signs = {
  boundary: new RegExp(
    `[,;:.?!«»“”()]\\s?|\\s[–—-]\\s|${start}(?:qu[’']|(?:que|qui|dont|où|afin|alors|tandis|mais|lorsque|quand|si|(?<!di\\s|dimanche\\s)et)${end})`,
    "gu",
  ),
  ahead: new RegExp(
    [
      `${start}(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|comptent?|prévoit|prévoient|envisagent?|veut|veulent|souhaitent?)\\s(?:de\\s|d[’'])?${between}(?:se\\s|s[’'])?${infinitive}`,
      `${start}(?:sera|seront|serait|seraient|soit|soient|être)\\s${between}${participle}`,
      `(?<!${start}(?:${having}|été|étai(?:t|ent))\\s(?:\\p{Ll}+\\s)?)${start}${expected}${end}`,
      `${start}(?:est|sont)\\s${between}(?:${expected}|${summoned})${end}`,
      `${start}\\p{Ll}*[eiuvdr]r(?:a|ont)${end}`,
      `${start}(?:à\\s(?:paraître|venir)|(?:jusqu[’']à|d[’']ici(?:\\sà)?)(?=\\s$))`,
    ].join("|"),
    "gu",
  ),
  behind: new RegExp(
    [
      `(?<!\\by\\s)${start}${having}\\s${between}${participle}`,
      `(?:s[’'](?:est|étai(?:t|ent))|se\\s(?:sont|serai(?:t|ent)))${inverted}\\s${between}${participle}`,
      `${start}(?:est|sont|étant)${inverted}\\s${between}${moving}${end}`,
      `${start}(?:furent|fut|\\p{Ll}+èrent|(?!parfait|souhait|fait|devai|pouvai)\\p{Ll}+(?<!r)(?:ait|aient))${inverted}${end}`,
      `${start}${bare}${end}(?=\\s(?:ce\\s)?$)`,
      `${start}depuis(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  unsure: new RegExp(
    [
      `${start}(?:devai(?:t|ent)|pouvai(?:t|ent)|avant|pour|contre|veille|face|lieu)${end}`,
      `${start}étai(?:t|ent)\\s${between}${expected}${end}`,
      `(?:${start}(?:de|à|se|vouloir|pouvoir)\\s|[ds][’'])${infinitive}`,
      `(?<!s[’']|se\\s)${start}(?:est|sont)\\s(?!(?:\\p{Ll}+\\s)?${moving}${end})(?:[\\p{Ll}’'-]+\\s)?${participle}`,
      `(?<!(?:nuit|soirée|matinée|journée|lors)\\s)${start}de(?=\\s$)`,
    ].join("|"),
    "gu",
  ),
  opening:
    /^\s*(?:(?:et|puis|ainsi|ce|dès|depuis)\s|dans\sla\s(?:nuit|soirée|matinée|journée)\sde\s)*$/iu,
  afterOpening:
    /^(?:\s(?:matin|midi|après-midi|soir))?(?:\s(?:à|en|au|dans|devant)\s[^,.]{1,40}(?=,))?,?\s/u,
};
