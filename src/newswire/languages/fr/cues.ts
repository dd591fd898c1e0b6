import type { CueWords } from "../cue-words.ts";

const PARTICIPLES =
  "affirmé|ajouté|annoncé|assuré|averti|commenté|confié|conclu|déclaré|déploré|dit|estimé|expliqué|indiqué|insisté|jugé|lancé|martelé|poursuivi|précisé|prévenu|promis|raconté|rappelé|reconnu|regretté|répondu|résumé|souligné";
const PRESENTS =
  "affirme|ajoute|assure|confie|déclare|dit|estime|explique|indique|juge|lance|précise|raconte|rappelle|regrette|résume|souligne";
const PRONOUN = "(?:-t)?-(?<pronoun>il|elle|on)";
const CAPITALISED = "\\p{Lu}[\\p{Ll}’-][\\p{L}’-]*";

/** Verbs of saying in French copy, after the stylebooks of its agencies. */
export const FRENCH_CUES: CueWords = {
  cue: new RegExp(
    `(?<!\\p{L})(?:(?:a|ont)(?:${PRONOUN})? (?:${PARTICIPLES})|(?:${PRESENTS})(?:${PRONOUN})?|selon)(?!\\p{L})`,
    "gu",
  ),
  fullName: new RegExp(
    `(?:${CAPITALISED})(?: (?:de |du |d’|van |von )?(?:${CAPITALISED})){1,3}`,
    "gu",
  ),
  before: /(?:^|[.»] )(?:Le |La |L’)(?<description>[^,.«»]{3,80}), $/u,
  after: /^, (?<description>\p{Ll}[^,.«»]{3,80}),/u,
};
