import sharp from "sharp";
import type { FrontMatter } from "./front-matter.ts";
import { mistake } from "./mistake.ts";

/** Pixels of a picture as it is shown, upright. */
export interface Size {
  width: number;
  height: number;
}

/** The picture of a story, and its size once its file has been opened. */
export type Picture = NonNullable<FrontMatter["image"]> & { size?: Size };

/**
 * Opens the picture of a story.
 *
 * @param path of the story, as it is to be named in errors
 * @throws {VFileMessage} where its file cannot be read as a picture.
 */
export async function openPicture(
  image: Picture,
  path: string,
  folder = "public",
): Promise<Picture> {
  const file = folder + image.src;
  try {
    const { autoOrient } = await sharp(file).metadata();
    return { ...image, size: autoOrient };
  } catch {
    throw mistake(
      path,
      `image: ${file} cannot be read as a picture: save it as JPEG, PNG, WebP or AVIF`,
    );
  }
}
