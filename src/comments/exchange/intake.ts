import type { Archived } from "../store/archived.ts";

/** A comment as a file has it, before it is known which article its page is. */
export interface Incoming extends Omit<Archived, "article" | "created"> {
  /** Key of the page, as the file has it, that the comment was written below. */
  page: string;
  /** Undefined where the file gives no time that can be read. */
  created: string | undefined;
  line: number;
}

/** A page of the file, on which comments were written. */
export interface IncomingPage {
  key: string;
  /** Addresses and short names that it had, the best first. */
  addresses: readonly string[];
}

/** Takes in what a file holds, in any order. */
export interface Intake {
  /** The name of whoever gives none that can be seen. */
  anonymous: string;
  page(page: IncomingPage): void;
  comment(comment: Incoming): void;
  /** Something that is left out, or taken in changed. */
  doubt(line: number, sentence: string): void;
}
