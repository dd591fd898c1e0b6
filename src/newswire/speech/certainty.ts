import type { QuotationKind } from "../article.ts";

/** How much the weights tell for a report, in whole numbers as they are stored. */
export interface Evidence {
  /** That its cue is one; below 0 it is more likely none. */
  cue: number;
  /** How much would be lost if the source were not one of this cue. */
  source: number;
  /** How much would be lost if what is reported began or ended elsewhere. */
  content: number;
}

/** A report as it is read: what tells whether people would read it so. */
export interface Weighed {
  /** Null where the weights have not found it. */
  evidence: Evidence | null;
  kind: QuotationKind;
  /** Words of what is reported, in so many parts, of a sentence of so many words and marks. */
  words: number;
  parts: number;
  sentence: number;
}

/** How certain it is that people would read a report so. */
export interface Certainty {
  /** Natural logarithm of the odds. */
  logOdds: number;
  /** What tells most against it: a clause. */
  doubt: string;
}

interface Term {
  value: (weighed: Weighed) => number;
  /** Values are taken to lie between these two. */
  range: [number, number];
  weight: number;
  /** Mean of the reports that are right. */
  usual: number;
  doubt: string;
}

/**
 * Terms of the log-odds. Their weights are those of a logistic regression (L2 of 1) on how people
 * labelled four fifths of the news articles of PolNeAR, each fifth read with weights learned from
 * the others; a report is right where it meets a label in at least half of the letters of both and
 * has its source.
 */
const TERMS: Term[] = [
  {
    value: ({ evidence }) => evidence?.cue ?? 0,
    range: [-64, 240],
    weight: 0.0049,
    usual: 155,
    doubt: "the verb beside it may report nobody’s words",
  },
  {
    value: ({ evidence }) => evidence?.source ?? 0,
    range: [0, 400],
    weight: 0.0045,
    usual: 300,
    doubt: "somebody else in the sentence may be who speaks",
  },
  {
    value: ({ evidence }) => evidence?.content ?? 0,
    range: [0, 500],
    weight: 0.0024,
    usual: 350,
    doubt: "where it begins and ends is not clear",
  },
  {
    value: ({ kind }) => (kind === "direct" ? 2 : kind === "mixed" ? 1 : 0),
    range: [0, 2],
    weight: 0.4,
    usual: 1.2,
    doubt: "only a part of it stands in marks",
  },
  {
    value: ({ words }) => words,
    range: [0, 12],
    weight: 0.105,
    usual: 11,
    doubt: "so few words may be a name or a term",
  },
  {
    value: ({ sentence }) => sentence,
    range: [0, 60],
    weight: -0.0353,
    usual: 20,
    doubt: "its sentence is long",
  },
  {
    value: ({ parts }) => parts,
    range: [1, 9],
    weight: -0.55,
    usual: 1.1,
    doubt: "its parts may not belong together",
  },
];
const BASE = -0.88;

export function certaintyOf(weighed: Weighed): Certainty {
  let [logOdds, worst, doubt] = [BASE, 0, ""];
  for (const { value, range, weight, usual, doubt: reason } of TERMS) {
    const [least, most] = range;
    const own = Math.min(most, Math.max(least, value(weighed)));
    logOdds += weight * own;
    const lost = weight * (usual - own);
    if (lost > worst) [worst, doubt] = [lost, reason];
  }
  return { logOdds, doubt };
}
