import type { QuotationKind, Span } from "../article.ts";
import type { Statement } from "../tokens/statements.ts";
import type { Token } from "../tokens/tokens.ts";
import type { Certainty } from "./certainty.ts";

/** A quotation before its source is known. */
export interface QuotationDraft {
  kind: QuotationKind;
  spans: [number, number][];
  quoted: [number, number][];
  /** Spans of the stretches, marks included. */
  marked: Span[];
  /** Words of its statement that name the source, or null. */
  mention: Token[] | null;
  cue: Span | null;
  via: Span | null;
  statement: Statement;
  /** Certainty that people would read it in the same way; null without weights. */
  certainty: Certainty | null;
  /** True if its last stretch continues in the next paragraph. */
  open: boolean;
  /** Offset at which the transcript begins, for a turn of one; null for any other quotation. */
  transcript: number | null;
}
