/** Formats that can be read; each is detected by its content. */
export type WireFormat =
  | "NITF"
  | "NewsML 1.2"
  | "NewsML-G2"
  | "ninjs"
  | "digitalwires"
  | "IPTC 7901"
  | "ANPA 1312"
  | "e-mail";

/** IPTC's publishing status of an item. */
export type WireStatus = "usable" | "withheld" | "canceled";

/** A topic: an IPTC subject code or media topic, or a code of the agency's own. */
export interface Topic {
  code: string | null;
  name: string | null;
}

/** A picture that belongs to an item. Its address is never fetched. */
export interface WirePicture {
  address: string | null;
  caption: string | null;
  credit: string | null;
}

/** Facts that a file states about its item; null where it does not. */
export interface WireFacts {
  format: WireFormat;
  /**
   * Identifier as in the file: NITF doc-id, NewsML PublicIdentifier, G2 guid, ninjs uri or guid.
   */
  id: string | null;
  version: string | null;
  /** Name or sign of the agency. */
  provider: string | null;
  /** Keywords of the story, which are the same in all versions and which no page shows. */
  slugline: string | null;
  /** Identifiers of earlier items of the same story that this one replaces. */
  replaces: string[];
  /** Kind of this version in the agency's words: "UPDATE 1", "1st Ld-Writethru", "CORRECTED". */
  label: string | null;
  status: WireStatus | null;
  /** ISO 8601 time of the first version; without an offset where the file has none. */
  published: string | null;
  /** ISO 8601 time of this version. */
  updated: string | null;
  /** ISO 8601 time before which it must not be published. */
  embargo: string | null;
  /** Words of an embargo without a readable time. */
  hold: string | null;
  /** BCP 47 tag, as in the file. */
  language: string | null;
  topics: Topic[];
  /** Words for editors, which no page may show. */
  notes: string[];
  /** Corrections that the agency addresses to readers. */
  corrections: string[];
  pictures: WirePicture[];
  /** Copyright notice and terms of use. */
  rights: string | null;
  /** Doubts of the parser, such as a wrong declaration of the character set. */
  doubts: string[];
}

/** Words of the cells of a table, row by row. */
export interface WireTable {
  rows: string[][];
  /** True if the first row names the columns. */
  hasHead: boolean;
}

/** A part of a body: a paragraph, a heading, a note within the text, or a table. */
export interface Block {
  kind: "paragraph" | "headline" | "crosshead" | "byline" | "note" | "point" | "table";
  /** Empty for a table. */
  text: string;
  table?: WireTable;
}

/** An item as its format has it, before furniture is removed. */
export interface WireDraft extends WireFacts {
  headline: string | null;
  byline: string | null;
  dateline: string | null;
  blocks: Block[];
}

/** A span of a text, in UTF-16 code units, end-exclusive. */
export interface WireSpan {
  start: number;
  end: number;
}

/** Parts of a story that its format states, as spans of the plain copy. */
interface WireParts {
  headline: WireSpan | null;
  byline: WireSpan | null;
  dateline: (WireSpan & { place: string | null }) | null;
  /** Key points above the story. */
  points: WireSpan[];
  sections: { crosshead: WireSpan | null; paragraphs: WireSpan[] }[];
  /** Tables, which have no words in the copy, each with the offset that it follows. */
  tables: (WireTable & { at: number })[];
}

/** An item: its plain copy, the spans of its parts, and other facts of the file. */
export interface WireItem {
  text: string;
  parts: WireParts;
  wire: WireFacts;
}

/** Error of a file that cannot be read; the message is one sentence for the newsroom. */
export class WireMistake extends Error {}

/** An empty draft, to be filled by a format. */
export const emptyDraft = (format: WireFormat): WireDraft => ({
  format,
  id: null,
  version: null,
  provider: null,
  slugline: null,
  replaces: [],
  label: null,
  status: null,
  published: null,
  updated: null,
  embargo: null,
  hold: null,
  language: null,
  topics: [],
  notes: [],
  corrections: [],
  pictures: [],
  rights: null,
  doubts: [],
  headline: null,
  byline: null,
  dateline: null,
  blocks: [],
});
