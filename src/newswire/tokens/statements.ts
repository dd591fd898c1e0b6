import type { Span } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { unitsOf } from "./characters.ts";
import { TRAITS } from "./lexicon.ts";
import { type Stretch, stretchesIn } from "./marks.ts";
import { nicknamesIn } from "./nicknames.ts";
import { sentencesIn } from "./sentences.ts";
import { isTag } from "./tags.ts";
import { is, type Token, tokensIn } from "./tokens.ts";
import { SORTS } from "./word-sorts.ts";

/** Most words of a statement; longer ones are not sentences, and are cut. */
const MAX_STATEMENT_TOKENS = 200;

/** Longest part of a sentence that is read, in UTF-16 code units. */
const MAX_SENTENCE_LENGTH = 50_000;

/** Most words that are read of a story, so that any text is read quickly. */
const MAX_STORY_TOKENS = 60_000;

/** A sentence, extended so that no quotation is cut. */
export interface Statement extends Span {
  /** Number of its paragraph. */
  paragraph: number;
  tokens: Token[];
}

/** The statements of the paragraphs of copy, in order; `blocks` are paragraphs only. */
export function statementsIn(blocks: Block[]): Statement[] {
  const statements: Statement[] = [];
  let open = false;
  let count = 0;
  for (const [paragraph, { text, start }] of blocks.entries()) {
    const found = stretchesIn(text, start, open);
    const nicknames = nicknamesIn(text, start, found);
    const stretches = found.filter(
      (stretch) => !nicknames.some((name) => name.start === stretch.start),
    );
    const last = stretches.at(-1);
    open = last !== undefined && !last.closed;
    const units = unitsOf(text);
    const marked = [...stretches, ...nicknames].sort((a, b) => a.start - b.start);
    let next = 0;
    for (const span of joined(sentencesIn(text, start), stretches)) {
      const first = next;
      while ((marked[next]?.start ?? Infinity) < span.end) next += 1;
      if (count > MAX_STORY_TOKENS) return statements;
      const end = Math.min(span.end - start, span.start - start + MAX_SENTENCE_LENGTH);
      const own = marked.slice(first, next).filter((each) => each.end - start <= end);
      const tokens = tokensIn(text, units, start, { start: span.start, end: start + end }, own);
      count += tokens.length;
      add(statements, span, paragraph, tokens);
    }
  }
  return statements;
}

/** Paragraphs, or parts of them, beyond the limits of length, which are not read. */
export function unreadIn(blocks: Block[], statements: Statement[]): Span[] {
  const read = statements.at(-1)?.end ?? 0;
  const next = blocks.find(({ start }) => start >= read);
  const end = blocks.at(-1)?.end ?? 0;
  const cut = statements.filter((one) => one.end - one.start > MAX_SENTENCE_LENGTH);
  return [...cut, ...(next ? [{ start: next.start, end }] : [])];
}

function add(statements: Statement[], span: Span, paragraph: number, tokens: Token[]): void {
  const last = statements.at(-1);
  const tagged = last?.paragraph === paragraph && isTag(tokens, last.tokens);
  const follows =
    last?.paragraph === paragraph - 1 && (announces(last, tokens) || signs(last, tokens));
  if (last && (tagged || follows)) {
    last.tokens.push(...tokens);
    last.end = span.end;
  } else if (tokens.length <= MAX_STATEMENT_TOKENS) {
    statements.push({ ...span, paragraph, tokens });
  } else {
    for (let from = 0; from < tokens.length; from += MAX_STATEMENT_TOKENS) {
      const part = tokens.slice(from, from + MAX_STATEMENT_TOKENS);
      statements.push({
        start: part[0]?.start ?? span.start,
        end: part.at(-1)?.end ?? span.end,
        paragraph,
        tokens: part,
      });
    }
  }
}

/**
 * Tests whether a statement ends with a colon, or a cue and a comma, and the paragraph after it
 * begins with a quotation.
 */
function announces({ tokens }: Statement, after: Token[]): boolean {
  if (after[0]?.stretch?.continues !== false) return false;
  const end = tokens.at(-1)?.sort;
  return end === SORTS.colon || (end === SORTS.comma && is(tokens.at(-2), TRAITS.speech));
}

/** Most words of a name below a quotation. */
const MAX_SIGNATURE_TOKENS = 12;

/**
 * Tests whether a statement ends with a quotation, and the paragraph after it is a name after a
 * dash: “…” |– Ana Prado, farmer
 */
function signs({ tokens }: Statement, after: Token[]): boolean {
  return (
    tokens.at(-1)?.stretch?.closed === true &&
    after.length <= MAX_SIGNATURE_TOKENS &&
    after[0]?.sort === SORTS.dash &&
    is(after[1], TRAITS.capital) &&
    !after.some(({ stretch }) => stretch)
  );
}

/** Sentences joined where they end inside a stretch. */
function joined(sentences: Span[], stretches: Stretch[]): Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    const last = spans.at(-1);
    while ((stretches[next]?.end ?? Infinity) <= start) next += 1;
    const inside = (stretches[next]?.start ?? Infinity) < start;
    if (last && inside) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
