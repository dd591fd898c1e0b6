import type { CueWords } from "../cue-words.ts";

const PARTICIPLES =
  "affirmé|ajouté|annoncé|assuré|averti|commenté|confié|conclu|déclaré|déploré|dit|estimé|expliqué|indiqué|insisté|jugé|lancé|martelé|poursuivi|précisé|prévenu|promis|raconté|rappelé|reconnu|regretté|répondu|résumé|souligné";
const PRESENTS =
  "affirme|ajoute|assure|confie|déclare|dit|estime|explique|indique|juge|lance|précise|raconte|rappelle|regrette|résume|souligne";
const PRONOUN = "(?:-t)?-(?<pronoun>il|elle|on)";
const CAPITALISED = "\\p{Lu}[\\p{Ll}’-][\\p{L}’-]*";

/** Words before the names of bodies and places, and capitalised words that begin no name. */
const ARTICLES = "[Ll]e|[Ll]a|[Ll]es|[Aa]ux?|[Dd]u|[Dd]es";
const NO_NAMES = "L[ea]|Les|Selon|Pour|Mais|Et|Me|Mme|Mlle|Dr|Un|Une|Ce|Cette";

/** Verbs of saying in French copy, after the stylebooks of its agencies. */
export const FRENCH_CUES: CueWords = {
  cue: new RegExp(
    `(?<!\\p{L}|(?:pas|jamais|plus) )(?:(?:a|ont|avai(?:t|ent)|aurai(?:t|ent))(?:${PRONOUN})? (?:${PARTICIPLES})|(?:${PRESENTS})(?:${PRONOUN})?|[Ss]elon)(?!\\p{L})`,
    "gu",
  ),
  fullName: new RegExp(
    `(?:(?<!\\p{L})(?<article>${ARTICLES}) )?(?!(?:${NO_NAMES}) |\\p{Lu}[’']\\p{Ll})(?:${CAPITALISED})(?: (?:de |du |d’|van |von )?(?:${CAPITALISED})){1,3}`,
    "gu",
  ),
  aside: /^(?:,[^,«»]{1,80},|,)? ?$/u,
  post: /^ (?:(?:l[’']|l[ea] |s(?:on|a) )(?:[^,.«»]{1,60},|(?:(?! d[eu]s? | d[’']| à | au )[^,.«»]){1,60}) )?$/u,
  object: /(?<!\p{L})(?:à|au|avec|chez|contre|d[’']|de|et|par|pour|sur)(?: (?:Me|Mme|M\.))? ?$/u,
  genders: { il: "m", elle: "f" },
  before: /(?:^|[.»] )(?:Le |La |L’)(?<description>[^,.«»]{3,80}), $/u,
  after: /^, (?<description>\p{Ll}[^,.«»]{3,80}),/u,
};
