/** A stretch of the copy. Offsets count UTF-16 code units of the text as given, end-exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the copy together with its words. */
export interface Text extends Span {
  text: string;
}

export interface Byline extends Text {
  /** "By CHET BROKAW and JACK GILLUM" names two authors. */
  authors: string[];
}

export interface Dateline extends Text {
  /** As printed: "ROSCOE, South Dakota". */
  place: string | null;
  /** ISO date from the dateline's own words, with the year of publication where it prints none. */
  date: string | null;
  /** "AFP", "Reuters", "tca/dpa". */
  agency: string | null;
}

export interface Section {
  /** The first section usually has none. */
  crosshead: Text | null;
  paragraphs: Span[];
}

/**
 * - `direct`: wholly inside quotation marks
 * - `mixed`: a reported clause with a part inside quotation marks
 * - `turn`: what stands behind a speaker’s label, without marks: "VARGA: I stay."
 * - `indirect`: reported without quotation marks
 * - `scare`: marks that report nobody's speech: titles, nicknames, so-called things
 */
export type QuotationKind = "direct" | "mixed" | "turn" | "indirect" | "scare";

/** Tests whether a quotation has somebody’s own words, in marks or behind a speaker’s label. */
export const isVerbatim = (kind: QuotationKind): boolean =>
  kind === "direct" || kind === "mixed" || kind === "turn";

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
  /** Id of the resolved source; null where the reader cannot tell. */
  source: string | null;
  /**
   * The public may be told that it is whose `source` says; of an unnamed source it is about the
   * mention.
   */
  sure: boolean;
}

/** `place`: "Moscow said" is a place speaking; `unnamed`: "a military source". */
export type SourceKind = "person" | "organisation" | "place" | "unnamed";

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

export interface Day extends Text {
  /** ISO 8601: "2015-10-15", "2011-03" or "2011", as precise as `precision`. */
  date: string;
  precision: "day" | "month" | "year";
}

export interface Furniture extends Text {
  kind: string;
}

/** "EMBARGOED UNTIL 00:01 GMT FRIDAY 27 NOVEMBER 2026", above, below or beside the story. */
export interface Embargo {
  text: string;
  /** ISO 8601 with its offset; null where no time can be read. */
  until: string | null;
}

/** "CORRECTION: This article was amended on 25 November 2026 …": nobody's statement. */
export interface CorrectionNote extends Text {
  /** ISO date on which it says that it was made. */
  date: string | null;
}

/** Result of reading copy. A part that the copy does not have is null or empty, never guessed. */
export interface Article {
  headline: Text | null;
  /** "UPDATE 2", "CORRECTED", "MEDIA ADVISORY", "EXCLUSIVE": what stood before the headline. */
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
  /** Text of the page that the copy was taken from: form prompts, "Read more". */
  furniture: Furniture[];
  corrections: CorrectionNote[];
  embargo: Embargo | null;
  /** "PLEASE KILL STORY SLUGGED …": nothing of this copy is to be published. */
  kill: Text | null;
}
