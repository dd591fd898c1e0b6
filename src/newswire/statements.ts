import type { Span } from "./article.ts";
import type { Block } from "./blocks.ts";
import { type Stretch, stretchesIn } from "./marks.ts";
import { sentencesIn } from "./sentences.ts";
import { type Word, wordsIn } from "./words.ts";

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
  for (const [paragraph, { text, start }] of blocks.entries()) {
    const stretches = stretchesIn(text, start, open);
    const last = stretches.at(-1);
    open = last !== undefined && !last.closed;
    for (const span of joined(sentencesIn(text, start), stretches)) {
      const own = stretches.filter(
        (stretch) => stretch.start >= span.start && stretch.start < span.end,
      );
      const words = wordsIn(text.slice(span.start - start, span.end - start), span.start, own);
      statements.push({ ...span, paragraph, words });
    }
  }
  return statements;
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
