import type { Span } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { unitsOf } from "./characters.ts";
import { trait } from "./lexicon.ts";
import { type Stretch, stretchesIn } from "./marks.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { sentencesIn } from "./sentences.ts";
import { sorts } from "./word-sorts.ts";
import { is, isWord, type Word, wordsIn } from "./words.ts";

/** Statements of more words than this are no sentences, and are cut. */
const longest = 200;

/** Nothing is read of a sentence beyond this: UTF-16 code units. */
const longestSentence = 50_000;

/** No story has more words than this; the words after them are left unread, so that any text is read in little time. */
const longestStory = 60_000;

/** A sentence together with the whole of every stretch in quotation marks that it has a part in. */
export interface Statement extends Span {
  /** Number of its paragraph. */
  paragraph: number;
  words: Word[];
}

/** The statements of the paragraphs of copy, in order; `blocks` are paragraphs only. */
export function statementsIn(blocks: Block[]): Statement[] {
  const statements: Statement[] = [];
  let open = false;
  let count = 0;
  for (const [paragraph, { text, start }] of blocks.entries()) {
    const stretches = stretchesIn(text, start, open);
    const last = stretches.at(-1);
    open = last !== undefined && !last.closed;
    const units = unitsOf(text);
    let next = 0;
    for (const span of joined(sentencesIn(text, start), stretches)) {
      const first = next;
      while ((stretches[next]?.start ?? Infinity) < span.end) next += 1;
      if (count > longestStory) return statements;
      const end = Math.min(span.end - start, span.start - start + longestSentence);
      const own = stretches.slice(first, next).filter((stretch) => stretch.end - start <= end);
      const words = wordsIn(text, units, start, { start: span.start, end: start + end }, own);
      count += words.length;
      add(statements, span, paragraph, words);
    }
  }
  return statements;
}

/** The paragraphs, or parts of them, that lie beyond the limits of length; they are left unread. */
export function unreadIn(blocks: Block[], statements: Statement[]): Span[] {
  const read = statements.at(-1)?.end ?? 0;
  const next = blocks.find(({ start }) => start >= read);
  const end = blocks.at(-1)?.end ?? 0;
  const cut = statements.filter((one) => one.end - one.start > longestSentence);
  return [...cut, ...(next ? [{ start: next.start, end }] : [])];
}

function add(statements: Statement[], span: Span, paragraph: number, words: Word[]): void {
  const last = statements.at(-1);
  const tagged = last?.paragraph === paragraph && asks(last) && isTag(words);
  const follows =
    last?.paragraph === paragraph - 1 && (announces(last, words) || signs(last, words));
  if (last && (tagged || follows)) {
    last.words.push(...words);
    last.end = span.end;
  } else if (words.length <= longest) {
    statements.push({ ...span, paragraph, words });
  } else {
    for (let from = 0; from < words.length; from += longest) {
      const part = words.slice(from, from + longest);
      statements.push({
        start: part[0]?.start ?? span.start,
        end: part.at(-1)?.end ?? span.end,
        paragraph,
        words: part,
      });
    }
  }
}

/** Whether a statement ends with a colon, or a cue and a comma, and the paragraph after it begins with a quotation. */
function announces({ words }: Statement, after: Word[]): boolean {
  if (after[0]?.stretch?.continues !== false) return false;
  const end = words.at(-1)?.sort;
  return end === sorts.colon || (end === sorts.comma && is(words.at(-2), trait.speech));
}

/** A name under a quotation has no more words. */
const longestSignature = 12;

/** Whether a statement ends with a quotation, and the paragraph after it is a name behind a dash: “…” |– Ana Prado, farmer */
function signs({ words }: Statement, after: Word[]): boolean {
  return (
    words.at(-1)?.stretch?.closed === true &&
    after.length <= longestSignature &&
    after[0]?.sort === sorts.dash &&
    is(after[1], trait.capital)
  );
}

/** Whether a statement ends with a quotation that a question or exclamation mark closes. */
function asks({ words }: Statement): boolean {
  const last = words.at(-1);
  return last !== undefined && last.stretch !== null && /[?!…]["”'’]*$/.test(last.text);
}

/** An aside between a source and its cue has no more words. */
const longestAside = 20;

/** Whether a sentence is only the attribution of the quotation before it: “Why?” |The minister, a farmer, asked on Monday. */
function isTag(words: Word[]): boolean {
  const phrase = phraseAfter(words, 0);
  if (!phrase) return false;
  let at = phrase.to;
  if (words[at]?.sort === sorts.comma) {
    const rest = words.slice(at + 1, at + longestAside);
    at += 2 + rest.findIndex(({ sort }) => sort === sorts.comma);
  }
  while (is(words[at], trait.adverb | trait.auxiliary)) at += 1;
  const goesOn = /^(?:went|goes)$/.test(words[at]?.lower ?? "") && words[at + 1]?.lower === "on";
  if (goesOn) at += 1;
  else if (!is(words[at], trait.speech)) return false;
  const next =
    words[is(words[at], trait.addressed) ? (phraseAfter(words, at + 1)?.to ?? at + 1) : at + 1];
  return (
    next === undefined ||
    (!isWord(next) && next.stretch === null && next.text !== ":") ||
    is(next, trait.preposition | trait.time | trait.adverb) ||
    /^(?:last|this|next|earlier|later|as|when|while|before|after)$/.test(next.lower)
  );
}

/** Sentences without the breaks that fall inside a stretch. */
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
