import type { Archived } from "../store/archived.ts";

/** A comment as the file has it, before the article of its page is known. */
export interface Incoming extends Omit<Archived, "article" | "created"> {
  /** Key of the page in the file. */
  page: string;
  /** Undefined where the file has no valid time. */
  created: string | undefined;
  line: number;
}

/** A page of the file that has comments. */
export interface IncomingPage {
  key: string;
  /** Addresses and short names of the page, the best first. */
  addresses: readonly string[];
}

/** Receiver of the pages and comments of a file, in any order. */
export interface Intake {
  /** Name for authors without a visible one. */
  anonymous: string;
  page(page: IncomingPage): void;
  comment(comment: Incoming): void;
  /** Reports something that is left out or changed. */
  doubt(line: number, sentence: string): void;
}
