import type { Picture } from "../formats/story.ts";
import { renditionsOf } from "../pictures/renditions.ts";

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
export function shareImageOf({ src, alt, size }: Picture): ShareImage | undefined {
  if (!size) return undefined;
  const fitting = renditionsOf(src, size.width).filter(
    ({ format, width }) => format === "jpeg" && width <= MAX_WIDTH,
  );
  const largest = fitting.at(-1);
  if (!largest) return undefined;
  const { address, width } = largest;
  const height = Math.round((size.height * width) / size.width);
  return { src: encodeURI(address), type: "image/jpeg", width, height, alt };
}
