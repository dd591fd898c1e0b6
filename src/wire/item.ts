/** The formats that are read; each is known by its content. */
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

/** An IPTC subject code or media topic, or one of the agency's own. */
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
  /** As in the file: NITF doc-id, NewsML PublicIdentifier, G2 guid, ninjs uri or guid. */
  id: string | null;
  version: string | null;
  /** The agency, by its name or its sign. */
  provider: string | null;
  /** Keywords of the story, which stay the same from version to version and which no page shows. */
  slugline: string | null;
  /** Identifiers of earlier items of the same story that this one stands for. */
  replaces: string[];
  /** Kind of this version as the agency words it: "UPDATE 1", "1st Ld-Writethru", "CORRECTED". */
  label: string | null;
  status: WireStatus | null;
  /** ISO 8601, of the first version; without an offset where the file gives none. */
  published: string | null;
  /** ISO 8601, of this version. */
  updated: string | null;
  /** ISO 8601: not to be published before. */
  embargo: string | null;
  /** Words that hold the item back until a time that they do not tell, or not so that it is read. */
  hold: string | null;
  /** BCP 47, as the file has it. */
  language: string | null;
  topics: Topic[];
  /** Words for editors, which no page may show. */
  notes: string[];
  /** Corrections that the agency means its readers to see. */
  corrections: string[];
  pictures: WirePicture[];
  /** Copyright notice and terms of use. */
  rights: string | null;
  /** Doubts of the reader, such as a wrong declaration of the character set. */
  doubts: string[];
}

/** Words of the cells of a table, row by row. */
export interface WireTable {
  rows: string[][];
  /** True if the first row names the columns. */
  hasHead: boolean;
}

/** A part of a body: words of a paragraph or a heading, a note among them, or a table. */
export interface Block {
  kind: "paragraph" | "headline" | "crosshead" | "byline" | "note" | "point" | "table";
  /** Empty for a table. */
  text: string;
  table?: WireTable;
}

/** An item as its format gives it, before its furniture is taken off. */
export interface WireDraft extends WireFacts {
  headline: string | null;
  byline: string | null;
  dateline: string | null;
  blocks: Block[];
}

/** A place in a text, in UTF-16 code units, end-exclusive. */
export interface WireSpan {
  start: number;
  end: number;
}

/** Parts of a story that its format gives, as places in the plain copy. */
export interface WireParts {
  headline: WireSpan | null;
  byline: WireSpan | null;
  dateline: (WireSpan & { place: string | null }) | null;
  /** Key points in front of the story. */
  points: WireSpan[];
  sections: { crosshead: WireSpan | null; paragraphs: WireSpan[] }[];
  /** Tables, which have no words in the copy, each with the offset behind which it stands. */
  tables: (WireTable & { at: number })[];
}

/** An item: its plain copy, where the parts of it are, and what the file states beside it. */
export interface WireItem {
  text: string;
  parts: WireParts;
  wire: WireFacts;
}

/** A file that cannot be read; the message is one sentence for the newsroom. */
export class WireMistake extends Error {}

/** A draft without any facts, to be filled by a format. */
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
