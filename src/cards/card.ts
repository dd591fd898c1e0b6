import type { OwnPicture } from "../desk/look.ts";
import type { Colours } from "./canvas.ts";
import type { Weight } from "./fonts.ts";
import type { Direction } from "./set-line.ts";

/** Content of a share image. */
export interface Card {
  /** The publisher's colours. */
  colours?: Colours | undefined;
  logo?: OwnPicture | undefined;
  /** Name of the publication, in the head. */
  publication: string;
  direction: Direction;
  /** Headline of a story, in bold, or words of a quotation. */
  words: string;
  weight: Weight;
  speaker?: Speaker | undefined;
  /** Line in the foot: place and date; or the story of a quotation. */
  foot: string;
}

/** Speaker of a quotation on a card. */
interface Speaker {
  name: string;
  about?: string | undefined;
  /** True for a named source, which has a solid rule; an unnamed one has a dotted rule. */
  isNamed: boolean;
}
