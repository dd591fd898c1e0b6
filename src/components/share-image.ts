import { sharedPicture } from "../formats/renditions.ts";
import type { Picture } from "../formats/story.ts";

/** Picture that is shown where a page is shared. */
export interface ShareImage {
  /** Address below the site. */
  src: string;
  /** Media type. */
  type: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** Services show no wider picture, and some take none that is much larger. */
const MAX_WIDTH = 1200;

/** The largest JPEG of a story's picture that services take; undefined where its size is not known. */
export function shareImageOf(picture: Picture): ShareImage | undefined {
  const shared = sharedPicture(picture, MAX_WIDTH);
  return shared && { src: shared.address, type: shared.type, ...shared.size, alt: picture.alt };
}
