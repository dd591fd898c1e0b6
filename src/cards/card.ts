import type { Colours } from "./canvas.ts";
import type { Weight } from "./fonts.ts";
import type { Direction } from "./set-line.ts";

/** A picture in the place of the publication's name. */
export interface CardLogo {
  /** Address below the site. */
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Of its bytes. */
  digest: string;
}

/** Content of a share image. */
export interface Card {
  /** The publisher's colours. */
  colours?: Colours | undefined;
  logo?: CardLogo | undefined;
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
