import { sharedPicture } from "../formats/renditions.ts";
import type { Picture } from "../formats/story.ts";

/** Picture for previews of a shared page. */
export interface ShareImage {
  /** Path on the site. */
  src: string;
  /** Media type. */
  type: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/** Widest picture in pixels that services show; some refuse much larger ones. */
const MAX_WIDTH = 1200;

/** Largest JPEG of a story's picture that services accept; undefined where its size is unknown. */
export function shareImageOf(picture: Picture): ShareImage | undefined {
  const shared = sharedPicture(picture, MAX_WIDTH);
  return shared && { src: shared.address, type: shared.type, ...shared.size, alt: picture.alt };
}
