import type { Picture } from "./story.ts";

/** A picture file with a width and a format. */
export interface Rendition {
  /** Path on the site. */
  address: string;
  /** Pixels. */
  width: number;
  format: Format;
}

/** Formats of served pictures, smallest files first; every browser reads the last one. */
export const FORMATS = ["avif", "webp", "jpeg"] as const;

export type Format = (typeof FORMATS)[number];

/**
 * Widths in pixels, from a small phone to the column of a wide screen with double density; no
 * rendition is wider than its original.
 */
const WIDTHS = [480, 800, 1200, 1600];

/**
 * Renditions of a picture.
 *
 * @example
 * renditionsOf("/images/homs.jpg", 900)[0]?.address // => "/pictures/images/homs-jpg-480.avif"
 */
export function renditionsOf(src: string, originalWidth: number): Rendition[] {
  const name = src.replace(/\.(?<ending>[a-z0-9]+)$/iu, "-$<ending>");
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, originalWidth)))];
  return FORMATS.flatMap((format) =>
    widths.map((width) => ({ address: `/pictures${name}-${width}.${format}`, width, format })),
  );
}

/** Value of `srcset` for the renditions in a format. */
export function srcsetOf(renditions: readonly Rendition[], format: Format): string {
  return renditions
    .filter((each) => each.format === format)
    .map(({ address, width }) => `${encodeURI(address)} ${width}w`)
    .join(", ");
}

/** A picture file for other sites and feed readers, with its type and its size. */
interface SharedPicture {
  /** Path on the site, percent-encoded. */
  address: string;
  /** Content type. */
  type: string;
  /** Pixels. */
  size: { width: number; height: number };
}

/**
 * Largest file of a picture in the format that every program reads; undefined where the size of the
 * picture is unknown.
 *
 * @param maxWidth - in pixels
 */
export function sharedPicture(
  { src, size }: Picture,
  maxWidth = Number.POSITIVE_INFINITY,
): SharedPicture | undefined {
  if (!size) return undefined;
  const widest = renditionsOf(src, size.width).findLast(
    ({ format, width }) => format === FORMATS.at(-1) && width <= maxWidth,
  );
  if (!widest) return undefined;
  const { address, width, format } = widest;
  const height = Math.round((width * size.height) / size.width);
  return { address: encodeURI(address), type: `image/${format}`, size: { width, height } };
}
