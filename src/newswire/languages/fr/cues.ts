import type { CueWords } from "../cue-words.ts";

const participles =
  "affirmé|ajouté|annoncé|assuré|averti|commenté|confié|conclu|déclaré|déploré|dit|estimé|expliqué|indiqué|insisté|jugé|lancé|martelé|poursuivi|précisé|prévenu|promis|raconté|rappelé|reconnu|regretté|répondu|résumé|souligné";
const presents =
  "affirme|ajoute|assure|confie|déclare|dit|estime|explique|indique|juge|lance|précise|raconte|rappelle|regrette|résume|souligne";
const pronoun = "(?:-t)?-(?<pronoun>il|elle|on)";
const capitalised = "\\p{Lu}[\\p{Ll}’-][\\p{L}’-]*";

/** How French copy says that somebody speaks, after the stylebooks of its agencies. */
export const frenchCues: CueWords = {
  cue: new RegExp(
    `(?<!\\p{L})(?:(?:a|ont)(?:${pronoun})? (?:${participles})|(?:${presents})(?:${pronoun})?|selon)(?!\\p{L})`,
    "gu",
  ),
  fullName: new RegExp(
    `(?:${capitalised})(?: (?:de |du |d’|van |von )?(?:${capitalised})){1,3}`,
    "gu",
  ),
  before: /(?:^|[.»] )(?:Le |La |L’)(?<description>[^,.«»]{3,80}), $/u,
  after: /^, (?<description>\p{Ll}[^,.«»]{3,80}),/u,
};
