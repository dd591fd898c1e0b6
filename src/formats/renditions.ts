import type { Picture } from "./story.ts";

/** A picture as a file of some width and format. */
export interface Rendition {
  /** Address below the site. */
  address: string;
  /** Pixels. */
  width: number;
  format: Format;
}

/**
 * Formats that pictures are served in, the smallest files first; the last one every browser reads.
 */
export const FORMATS = ["avif", "webp", "jpeg"] as const;

export type Format = (typeof FORMATS)[number];

/**
 * From a small phone to the column of a wide screen with two pixels a pixel; none is wider than its
 * original.
 */
const WIDTHS = [480, 800, 1200, 1600];

/**
 * The files of a picture.
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

/** Renditions of a format as `srcset` writes them. */
export function srcsetOf(renditions: readonly Rendition[], format: Format): string {
  return renditions
    .filter((each) => each.format === format)
    .map(({ address, width }) => `${encodeURI(address)} ${width}w`)
    .join(", ");
}

/** A picture as other sites and readers' programs are given it: a file, its type and its size. */
export interface SharedPicture {
  /** Address below the site, percent-encoded. */
  address: string;
  /** Content type. */
  type: string;
  /** Pixels. */
  size: { width: number; height: number };
}

/**
 * The largest file of a picture in the format that every program reads; undefined where the size of
 * the picture is not known.
 *
 * @param maxWidth - pixels
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
