import { isCompanyComma } from "../tokens/company-names.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { type Phrase, phraseBefore } from "../tokens/noun-phrases.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { agreementOf, isApart } from "./agreement.ts";
import { type Attribution, cueWithAddressee, quoterOf } from "./attributions.ts";
import type { Evidence } from "./certainty.ts";
import { cueSums, cueTemplates, outlineOf } from "./cue-features.ts";
import { isDenied, isNobody, isPatient } from "./denied.ts";
import { hintsOf } from "./hints.ts";
import { isInClause, meantSource } from "./meant-source.ts";
import type { RuleReport } from "./reported-speech.ts";
import { REQUIRED, RoleScorer } from "./roles.ts";
import { isHandle } from "./signatures.ts";
import { isAddress, isModifier, isNamed, isPurpose, nameIn } from "./source-names.ts";
import { cueWeights, roleWeights } from "./speech-model.ts";
import { FeatureRows } from "./templates.ts";
import { TokenIds } from "./token-ids.ts";
import { isNameGiven, isUnspoken } from "./unspoken.ts";
import { isWork, makesWork, withoutTitles } from "./works.ts";

/** Reported content of a statement and its attribution, by word numbers. */
export interface Report {
  parts: Phrase[];
  attribution:
    | (Pick<Attribution, "source" | "cue" | "from" | "to"> & { evidence: Evidence | null })
    | null;
}

/** A word that may be a cue, its likelihood, and the report that it makes. */
export interface Candidate {
  cue: number;
  /** Sum of its weights; above 0 it is more likely a cue than not. */
  sum: number;
  report: Report;
}

/** Most cues in a sentence. */
const MAX_CUES = 24;

/** Margin of a source that grammar chose instead of the weights: a typical one. */
const GRAMMAR_MARGIN = 270;

/** Finds cues and their reports by weight, one statement at a time, in reused buffers. */
export class ReportScorer {
  readonly #cues = new FeatureRows(cueTemplates);
  readonly #roles = new RoleScorer(roleWeights);
  readonly #numbers = new TokenIds();
  #tokens: Token[] = [];
  #byRule: RuleReport[] = [];
  #hints = hintsOf([], 0);
  #outline = outlineOf([]);
  #sums: Int32Array = new Int32Array(0);
  readonly #sure = new Map<number, Report | null>();

  /** Loads a statement in place of the last one. */
  take(tokens: Token[], byRule: RuleReport[]): void {
    this.#tokens = tokens;
    this.#sure.clear();
    this.#byRule = byRule;
    this.#numbers.number(tokens);
    this.#hints = hintsOf(byRule, tokens.length);
    this.#outline = outlineOf(tokens);
    this.#sums = cueSums(this.#cues, cueWeights, this.#numbers, tokens, this.#outline, this.#hints);
  }

  /** Tokens that report something and have a sum above `floor`, most likely first. */
  candidatesAbove(floor: number): Candidate[] {
    const candidates: Candidate[] = [];
    const quotes = this.#outline.lastStretch >= 0;
    for (let cue = 0; cue < this.#sums.length && candidates.length < MAX_CUES; cue += 1) {
      const sum = this.#sums[cue] as number;
      const report = sum > floor ? this.#reportOf(cue, quotes && sum > 0) : null;
      if (report) candidates.push({ cue, sum, report });
    }
    return candidates.sort((one, other) => other.sum - one.sum);
  }

  /** Most likely cue above `floor` that reports word number `at`, or null. */
  candidateReporting(at: number, floor: number): Candidate | null {
    let best: Candidate | null = null;
    for (let cue = 0; cue < this.#sums.length; cue += 1) {
      const sum = this.#sums[cue] as number;
      if (sum <= (best?.sum ?? floor)) continue;
      const report = this.#sureReport(cue);
      // A copy, since callers may extend a report.
      if (report && holds(report, at)) {
        best = {
          cue,
          sum,
          report: { ...report, parts: report.parts.map((part) => ({ ...part })) },
        };
      }
    }
    return best;
  }

  /** Report of a cue that surely has one, computed once for all words of the statement. */
  #sureReport(cue: number): Report | null {
    let report = this.#sure.get(cue);
    if (report === undefined) {
      report = this.#reportOf(cue, true);
      this.#sure.set(cue, report);
    }
    return report;
  }

  /** Report of a cue; null where there is none, unless the cue is `sure` to have one. */
  #reportOf(cue: number, sure: boolean): Report | null {
    const tokens = this.#tokens;
    if (isWork(tokens[cue]) || isHandle(tokens[cue]) || isModifier(tokens, cue)) return null;
    if (passesOn(tokens, cue, this.#byRule)) return null;
    this.#roles.weigh(this.#numbers, this.#outline, this.#hints, this.#sums, cue);
    let roles = this.#roles.roles(0);
    if (!roles.includes(3) && !sure) return null;
    if (!roles.includes(3) || !roles.includes(1))
      roles = this.#roles.roles(REQUIRED.haveSource | REQUIRED.haveContent);
    const parts = withoutTitles(tokens, runs(roles, 3));
    const subjects = runs(roles, 1).map((one) => wholeCompany(tokens, one));
    const marked = parts.some(({ from, to }) =>
      tokens.slice(from, to).some(({ stretch }) => stretch),
    );
    const source =
      subjects.find(
        (one) =>
          isNamed(tokens, one) && !isNobody(tokens, one, cue) && !isPatient(tokens, one, cue),
      ) ?? (marked ? this.#ruled(cue) : null);
    if (!source && !marked && subjects.some((one) => isAddress(tokens, one))) return null;
    if (!marked && source && isPurpose(tokens, source, cue)) return null;
    if (isInClause(tokens, cue, parts)) return null;
    if (!marked && isUnspoken(tokens, cue, parts, source)) return null;
    if (isNameGiven(tokens, parts) || makesWork(tokens, cue)) return null;
    if (parts.length === 0 || isHollow(tokens, parts, source)) return null;
    const named = source && this.#named(source, cue);
    const meant = named && meantSource(tokens, named, cue);
    const attribution = {
      source: meant,
      cue: cueWithAddressee(tokens, cue),
      from: Math.min(cue, source?.from ?? cue),
      to: Math.max(cue + 1, source?.to ?? 0),
    };
    if (isDenied(tokens, attribution)) return null;
    const evidence = this.#evidenceFor(parts, source, cue);
    if (meant && source && isApart(meant, source)) evidence.source = GRAMMAR_MARGIN;
    return { parts, attribution: { ...attribution, evidence } };
  }

  /** Evidence of the weights for a report, by its words and those of its source. */
  #evidenceFor(parts: Phrase[], source: Phrase | null, cue: number): Evidence {
    this.#roles.weighMargins();
    const ends = parts.flatMap(({ from, to }) => [from, to - 1]);
    return {
      cue: this.#sums[cue] as number,
      source: source ? this.#roles.margin(source.from, 1) : 0,
      content: Math.min(...ends.map((at) => this.#roles.margin(at, 3))),
      rules: agreementOf(this.#byRule, parts, source, cue),
    };
  }

  /**
   * Source that the rules have for a dash, or, for an earlier cue, for a participle after a comma:
   * “…,” said Ana Prado, |adding|: “…”
   */
  #ruled(cue: number): Phrase | null {
    const tokens = this.#tokens;
    const shares = is(tokens[cue], TRAITS.participle) && tokens[cue - 1]?.sort === SORTS.comma;
    const signs = tokens[cue]?.sort === SORTS.dash;
    const rule = this.#byRule.findLast(({ attribution: { cue: own } }) =>
      signs ? own.from === cue : shares && own.from < cue,
    );
    const source = rule?.attribution.source ?? null;
    return source && isNamed(tokens, source) ? source : null;
  }

  /** A source without its description, with the bounds of the rules where they found it too. */
  #named(source: Phrase, cue: number): Phrase {
    const name = nameIn(this.#tokens, source);
    if (name.from > source.from) return name;
    const known = this.#byRule.find(
      ({ attribution }) => attribution.cue.from <= cue && cue < attribution.cue.to,
    )?.attribution.source;
    if (
      known &&
      isApart(known, source) &&
      (isSubject(this.#tokens, known, cue) || quoterOf(this.#tokens, known))
    )
      return known;
    const tied = this.#tokens[source.from - 1]?.lower === "of";
    const whole =
      tied &&
      is(this.#tokens[source.from], TRAITS.capital) &&
      phraseBefore(this.#tokens, source.to);
    if (whole && whole.from < source.from && is(this.#tokens[whole.from], TRAITS.capital))
      return whole;
    return known && source.from <= known.from && known.to <= source.to ? known : name;
  }
}

/**
 * Tests whether a name with an aside in commas is the subject of a cue directly after it: "|Ana
 * Prado|, a farmer, said".
 */
function isSubject(tokens: Token[], { from, to }: Phrase, cue: number): boolean {
  const person = is(tokens[from], TRAITS.capital) && bearersOf(tokens[from]?.lower ?? "") !== null;
  return person && tokens[to]?.text === "," && to < cue - 1 && tokens[cue - 1]?.text === ",";
}

/** Tests for a word that quotes the subject of another cue: "|quoted| the minister as saying". */
function passesOn(tokens: Token[], cue: number, byRule: RuleReport[]): boolean {
  return byRule.some(
    ({ attribution: { source, cue: own } }) =>
      source?.from === cue + 1 &&
      tokens[own.from - 1]?.lower === "as" &&
      source.to === own.from - 1,
  );
}

/** Tests whether the content of a report contains word number `at`. */
export const holds = ({ parts }: Pick<Report, "parts">, at: number): boolean =>
  parts.some(({ from, to }) => from <= at && at < to);

/** Runs of a role and of the next higher one, which continues it. */
function runs(roles: Uint8Array, first: number): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < roles.length; at += 1) {
    const last = found.at(-1);
    if (roles[at] === first) found.push({ from: at, to: at + 1 });
    else if (roles[at] === first + 1 && last) last.to = at + 1;
  }
  return found;
}

/** Whole name of a company, where only its end was found: "|Norlund Software, Inc.| said". */
const wholeCompany = (tokens: Token[], one: Phrase): Phrase =>
  isCompanyComma(tokens, one.from - 1) ? (phraseBefore(tokens, one.to) ?? one) : one;

/** Tests whether content is too short to be speech: “said so”. */
function isHollow(tokens: Token[], parts: Phrase[], source: Phrase | null): boolean {
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (length > (source ? 1 : 3)) return false;
  return parts.every(({ from, to }) => !tokens.slice(from, to).some(({ stretch }) => stretch));
}
