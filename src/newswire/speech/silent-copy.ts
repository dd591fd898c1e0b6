import { TRAITS } from "../tokens/lexicon.ts";
import type { Statement } from "../tokens/statements.ts";
import { is, isSentence, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import type { Report } from "./candidates.ts";
import { isClause } from "./unspoken.ts";

/** Phrases of death notices, after the forms of funeral directors. */
const DEATH =
  /\b(?:died|pass(?:ed|ing) (?:away|on|peacefully|into|from)|entered (?:in)?to (?:eternal |his |her )?rest|(?:went|gone) (?:home )?to be with|departed this life|called home|left this (?:world|earth|life)|lost (?:his|her) (?:battle|life)|death of|born (?:on|in|to))\b/iu;
const MOURNING = [
  /\b(?:survived|predeceased) by\b|\bpreceded (?:him |her )?in death\b|\bleaves behind\b/iu,
  /\b(?:funeral|memorial service|memorial mass|graveside|visitation|interment|inurnment|burial|cremation|celebration of (?:his |her )?life|requiem)\b/iu,
  /\bin lieu of flowers\b|\bcondolences\b|\b(?:will be|is) (?:dearly |deeply |greatly |sorely )?missed\b/iu,
  /\b(?:passed away|died) (?:\S+ ){0,8}(?:peacefully|at home|surrounded by|in (?:his|her) sleep|after an? (?:short|long|brief|courageous))/iu,
  /\b(?:no|family) flowers\b|\bdonations? (?:may|can|to|in)\b/iu,
  /\b(?:loved|enjoyed|adored|cherished|was known for|(?:will be|is) remembered|met a stranger)\b/iu,
  /\b(?:beloved|loving|devoted|cherished) (?:wife|husband|mother|father|mum|dad|mom|son|daughter|sister|brother|grandmother|grandfather)\b/iu,
];

/** First words of a death notice: a name, an age or a former name, and the death. */
const LEAD =
  /^\p{Lu}(?=[^.]{0,80}(?:, \d{1,3} ,|aged \d|née|passed away|rest\b|to be with))[^.]{0,120}\b(?:died|passed away|entered (?:in)?to|went (?:home )?to be with)\b/u;

/** Signs of police appeals, after the press guidance of forces. */
const APPEAL = [
  /\bappeal(?:s|ed|ing)? (?:to the public )?(?:for|to) (?:\w+ )?(?:witness(?:es)?|information|help|anyone|footage)\b/iu,
  /\b(?:is|are|was|were) described (?:as|to be)\b/iu,
  /\blast seen\b|\bwanted in connection\b|\b(?:looking for|searching for|identify|trace|speak (?:to|with)) (?:an?|the|two|three|this|these) (?:\w+ )?(?:man|men|woman|women|boys?|girls?|teenagers?|person|people|drivers?|suspects?|witness(?:es)?)\b/iu,
  /\bcrimestoppers\b|\bcall(?:ing)? (?:\w+ ){0,4}(?:101|911|999)\b|\b(?:any(?:one|body)|witnesses|those) (?:who|with|in)\b[^.]{3,120}\b(?:call|contact|ring|phone|e-?mail|come forward|get in touch)\b/iu,
];

/** Fewest signs of its kind in a notice. */
const MIN_SIGNS = 2;
/** Numbers of first statements in which a notice tells the death, and has its other signs. */
const OPENING_STATEMENTS = 4;
const MAX_STATEMENTS = 120;

/**
 * Tests whether copy is a death notice or a police appeal, whose verbs describe a life or a wanted
 * person and seldom report speech.
 */
export function isNotice(statements: readonly Statement[]): boolean {
  const words = statements
    .slice(0, MAX_STATEMENTS)
    .map(({ tokens }) => tokens.map(({ text, stretch }) => (stretch ? "“”" : text)).join(" "));
  const all = words.join("\n");
  const signs = (of: RegExp[]) => of.filter((sign) => sign.test(all)).length;
  const mourns = words.slice(0, OPENING_STATEMENTS).some((each) => DEATH.test(each));
  const leads = LEAD.test(words[0] ?? "") ? 1 : 0;
  return (mourns && leads + signs(MOURNING) >= MIN_SIGNS) || signs(APPEAL) >= MIN_SIGNS;
}

/** Verbs that report words in any copy. */
const SAYS = /^(?:say|says|said|saying|tell|tells|told|telling|add|adds|added|adding|according)$/;

/**
 * Reports in a notice that are speech: those of a plain verb of saying with a clause or a sentence
 * in marks. Other words in marks are nobody's.
 */
export function spokenIn(reports: Report[], tokens: Token[]): Report[] {
  return reports.flatMap((report) => {
    const { attribution, parts } = report;
    if (!attribution) return [report];
    const cue = tokens[attribution.cue.from];
    const marks = parts.flatMap(({ from, to }) =>
      tokens
        .slice(from, to)
        .flatMap(({ stretch }, at) => (stretch ? [{ from: from + at, to: from + at + 1 }] : [])),
    );
    const speaks = SAYS.test(cue?.lower ?? "") || cue?.sort === SORTS.colon;
    if (marks.some(({ from }) => isSentence(tokens[from]) || speaks) && is(cue, TRAITS.speech))
      return [report];
    if (speaks && attribution.source && parts.some((part) => isClause(tokens, part)))
      return [report];
    return marks.map((part) => ({ parts: [part], attribution: null }));
  });
}
