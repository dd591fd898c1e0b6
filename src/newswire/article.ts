/** A stretch of the copy. Offsets count UTF-16 code units of the text as given, end-exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the copy together with its words. */
export interface Text extends Span {
  text: string;
}

/** Byline of an article. */
export interface Byline extends Text {
  /** Authors by name: "By CHET BROKAW and JACK GILLUM" has two. */
  authors: string[];
}

/** Dateline of an article, whose parts are null where it does not print them. */
export interface Dateline extends Text {
  /** As printed: "ROSCOE, South Dakota". */
  place: string | null;
  /** ISO date that the dateline prints, in the year of publication where it prints none. */
  date: string | null;
  /** "AFP", "Reuters", "tca/dpa". */
  agency: string | null;
}

/** Paragraphs below a crosshead. */
export interface Section {
  /** The first section usually has none. */
  crosshead: Text | null;
  paragraphs: Span[];
}

/**
 * Kind of a quotation:
 * - `direct`: wholly inside quotation marks
 * - `mixed`: a reported clause with a part inside quotation marks
 * - `turn`: words after a speaker’s label, without marks: "VARGA: I stay."
 * - `indirect`: reported without quotation marks
 * - `scare`: marks that report nobody's speech: titles, nicknames, so-called things
 */
export type QuotationKind = "direct" | "mixed" | "turn" | "indirect" | "scare";

/** Tests whether a quotation has somebody’s own words, in marks or after a speaker’s label. */
export const isVerbatim = (kind: QuotationKind): boolean =>
  kind === "direct" || kind === "mixed" || kind === "turn";

/**
 * A quotation, or words in marks that are none (`scare`). Spans are [start, end] in UTF-16 code
 * units, end-exclusive.
 */
export interface Quotation {
  /** Survives edits elsewhere in the article; used in links. */
  id: string;
  kind: QuotationKind;
  /** The reported content, marks included; a split quotation has several. */
  spans: [number, number][];
  /** The parts inside quotation marks. */
  quoted: [number, number][];
  /** The source as mentioned beside this quotation: "he", "the official". */
  attribution: Text | null;
  /** "said", "told AFP", "according to". */
  cue: Text | null;
  /** Source that the quotation was passed on by: "citing a military source". */
  via: Text | null;
  /** Id of the resolved source; null where the copy does not tell who it is. */
  source: string | null;
  /**
   * True if `source` is certain enough to be published as the speaker; of an unnamed source, if the
   * mention is.
   */
  sure: boolean;
}

/** Kind of a source. `place`: "Moscow said" is a place speaking; `unnamed`: "a military source". */
export type SourceKind = "person" | "organisation" | "place" | "unnamed";

/** A source of quotations. */
export interface Source {
  /** Slug of the name: "vladimir-putin". */
  id: string;
  /** Fullest form in the article. */
  name: string;
  kind: SourceKind;
  /** "President", "a Britain-based monitor", "speaking on condition of anonymity". */
  description: string | null;
  mentions: [number, number][];
}

/** Words that name a day, a month or a year. */
export interface Day extends Text {
  /** ISO 8601: "2015-10-15", "2011-03" or "2011", as precise as `precision`. */
  date: string;
  precision: "day" | "month" | "year";
}

/** Text that is not part of the story, with its kind: "navigation", "embargo". */
export interface Furniture extends Text {
  kind: string;
}

/**
 * Embargo notice, above, below or beside the story: "EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER
 * 2026".
 */
export interface Embargo {
  text: string;
  /** ISO 8601 with its offset; null where no time can be read. */
  until: string | null;
}

/**
 * Correction note, which is nobody's statement: "CORRECTION: This article was amended on 25
 * November 2026 …".
 */
export interface CorrectionNote extends Text {
  /** ISO date of the correction, as the note gives it. */
  date: string | null;
}

/** Result of reading copy. A part that the copy does not have is null or empty, never guessed. */
export interface Article {
  headline: Text | null;
  /** Label before the headline: "UPDATE 2", "CORRECTED", "MEDIA ADVISORY", "EXCLUSIVE". */
  label: Text | null;
  /** Key points under the headline. */
  points: Text[];
  byline: Byline | null;
  dateline: Dateline | null;
  sections: Section[];
  /** In reading order. */
  quotations: Quotation[];
  /** Sources, in order of their first quotation. */
  sources: Source[];
  days: Day[];
  /** "ab/de/dl/hmw", "(Reporting by ...; editing by ...)". */
  signoff: Text | null;
  /** Text of the web page that the copy was taken from: form prompts, "Read more". */
  furniture: Furniture[];
  corrections: CorrectionNote[];
  embargo: Embargo | null;
  /** Kill notice: "PLEASE KILL STORY SLUGGED …". Nothing of this copy is to be published. */
  kill: Text | null;
}
