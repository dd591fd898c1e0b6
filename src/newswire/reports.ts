import { type Attribution, cueWithAddressee, verbGroup } from "./attributions.ts";
import { cueFeatures, outlineOf } from "./cue-features.ts";
import { Features, type Numbered, numbered } from "./features.ts";
import { type Hints, hintsOf } from "./hints.ts";
import { trait } from "./lexicon.ts";
import type { Phrase } from "./noun-phrases.ts";
import { reportsByRule } from "./reported-speech.ts";
import { vantageOf } from "./role-features.ts";
import { must, rolesAround } from "./roles.ts";
import { cueBits, cueWeights, roleWeights } from "./speech-model.ts";
import type { Statement } from "./statements.ts";
import { is, isWord, type Word } from "./words.ts";

/** Reported content of a statement, by word numbers, with what attributes it. */
export interface Report {
  parts: Phrase[];
  attribution: Pick<Attribution, "source" | "cue" | "from" | "to"> | null;
}

const cueWords = new Features(cueBits);

/** A word that may be a cue, with how likely it is. */
interface Candidate {
  cue: number;
  sum: number;
  report: Report;
}

const least = { marked: -32, plain: -16 };

function candidatesIn(words: Word[], numbers: Numbered, hints: Hints): Candidate[] {
  const outline = outlineOf(words);
  const floor = outline.lastStretch >= 0 ? least.marked : least.plain;
  const candidates: Candidate[] = [];
  for (const [cue, word] of words.entries()) {
    if (word.stretch) continue;
    cueFeatures(cueWords, numbers, words, outline, hints, cue);
    let sum = 0;
    for (let at = 0; at < cueWords.count; at += 1) sum += cueWeights[cueWords.rows[at] ?? 0] ?? 0;
    if (sum <= floor) continue;
    const report = reportOf(words, numbers, hints, cue, sum);
    if (report) candidates.push({ cue, sum, report });
  }
  return candidates;
}

function reportOf(
  words: Word[],
  numbers: Numbered,
  hints: Hints,
  cue: number,
  sum: number,
): Report | null {
  const vantage = vantageOf(numbers, words, hints, cue);
  let roles = rolesAround(roleWeights, numbers, vantage);
  const content = roles.includes(3);
  if (!content && (sum < 0 || words.every(({ stretch }) => stretch === null))) return null;
  if (!roles.includes(1) || !content)
    roles = rolesAround(roleWeights, numbers, vantage, must.haveSource | must.haveContent);
  const parts = runs(roles, 3);
  const source = runs(roles, 1).find(({ from, to }) => isNamed(words.slice(from, to))) ?? null;
  if (parts.length === 0 || isHollow(words, parts, source) || isDenied(words, cue)) return null;
  const from = Math.min(cue, source?.from ?? cue);
  const to = Math.max(cue + 1, source?.to ?? 0);
  return { parts, attribution: { source, cue: cueWithAddressee(words, cue), from, to } };
}

/** Whether words name anybody: more than articles and punctuation. */
function isNamed(words: Word[]): boolean {
  return words.some((word) => word.stretch || (isWord(word) && !/^(?:an?|the)$/.test(word.lower)));
}

/** Whether content is but a word that points elsewhere, as in "said so", or a few that nobody says. */
function isHollow(words: Word[], parts: Phrase[], source: Phrase | null): boolean {
  const own = parts.flatMap(({ from, to }) => words.slice(from, to));
  return own.length <= (source ? 1 : 3) && own.every(({ stretch }) => stretch === null);
}

/** Whether words before a cue say that nobody said it: "never said". */
function isDenied(words: Word[], cue: number): boolean {
  const group = words.slice(verbGroup(words, cue), cue);
  return group.some((word) => is(word, trait.negation));
}

/** Runs of a role and of the next higher one, which goes on with it. */
function runs(roles: Uint8Array, first: number): Phrase[] {
  const found: Phrase[] = [];
  for (const [at, role] of roles.entries()) {
    const last = found.at(-1);
    if (role === first) found.push({ from: at, to: at + 1 });
    else if (role === first + 1 && last) last.to = at + 1;
  }
  return found;
}

const holds = ({ parts }: Report, at: number): boolean =>
  parts.some(({ from, to }) => from <= at && at < to);

/** Reported content of one statement, outermost reports only, in reading order. */
export function reportsIn({ words }: Statement): Report[] {
  const byRule = reportsByRule(words);
  const candidates = candidatesIn(words, numbered(words), hintsOf(byRule, words.length));
  const reports: Report[] = [];
  const add = (report: Report) => {
    const parts = report.parts.filter(({ from, to }) =>
      reports.every((other) => other.parts.every((part) => part.from >= to || part.to <= from)),
    );
    if (parts.length) reports.push({ ...report, parts });
  };
  for (const { cue, sum, report } of candidates.sort((a, b) => b.sum - a.sum)) {
    const inside = candidates.some(
      (other) => holds(other.report, cue) && (other.sum > sum || !holds(report, other.cue)),
    );
    if (!inside) add({ ...report, attribution: named(words, report, byRule) });
  }
  const free = (at: number) => words[at]?.stretch && !reports.some((report) => holds(report, at));
  for (const report of byRule) {
    if (words.some((_, at) => free(at) && holds(report, at))) add(report);
  }
  for (const at of words.keys()) {
    if (free(at)) reports.push({ parts: [{ from: at, to: at + 1 }], attribution: null });
  }
  return reports.sort((a, b) => (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0));
}

/** The attribution of a report with its source as the rules of grammar bound it, or without what describes it. */
function named(words: Word[], { attribution }: Report, byRule: Report[]): Report["attribution"] {
  const source = attribution?.source;
  if (!source) return attribution;
  const known = byRule.find(
    ({ attribution: other }) =>
      other?.source &&
      other.cue.from <= attribution.cue.from &&
      attribution.cue.from < other.cue.to &&
      other.source.from < source.to &&
      source.from < other.source.to,
  );
  const name = nameIn(words, source);
  return {
    ...attribution,
    source: name.from > source.from ? name : (known?.attribution?.source ?? name),
  };
}

/** A source without what describes it: the first of its parts between commas that ends with a name, else the first. */
function nameIn(words: Word[], { from, to }: Phrase): Phrase {
  const edges = [from - 1];
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word?.text === "," || word?.lower === "who" || /^[-–—]+$/.test(word?.text ?? ""))
      edges.push(at);
  }
  edges.push(to);
  const parts = edges
    .slice(1)
    .map((edge, number) => ({ from: (edges[number] ?? 0) + 1, to: edge }))
    .filter((part) => part.to > part.from);
  const [first, second] = parts;
  const [one, other] = [first, second].map((part) => part && words[part.to - 1]);
  const renamed =
    second &&
    !is(one, trait.capital) &&
    is(other, trait.capital) &&
    is(words[second.from], trait.capital);
  return (renamed ? second : first) ?? { from, to };
}
