import type { Weight } from "./fonts.ts";
import type { Direction } from "./set-line.ts";

/** Content of a share image. */
export interface Card {
  /** The publication’s name, at the head. */
  publication: string;
  direction: Direction;
  /** The headline of a story, in bold, or the words of a quotation. */
  words: string;
  weight: Weight;
  speaker?: Speaker | undefined;
  /** A line at the foot: where, when; or the story that is quoted. */
  foot: string;
}

export interface Speaker {
  name: string;
  about?: string | undefined;
  /** A named source has a solid rule, one that the story does not name a dotted one. */
  isNamed: boolean;
}
