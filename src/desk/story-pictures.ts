import { existsSync } from "node:fs";
import { dirname, normalize } from "node:path";
import type { Picture, StoryBrief } from "../formats/story.ts";
import { BESIDE_COPY, pictureFile } from "./agency-picture.ts";
import { mistake } from "./mistake.ts";
import { pixelsOf } from "./picture.ts";

/**
 * Opens the pictures in the text of a story, by their paths in its copy: files beside it, or in
 * `public/` where a path begins with a slash.
 *
 * @param path - path of the copy
 * @throws {VFileMessage} where a file does not exist, or is of a type that pages do not show
 */
export async function openPictures(
  path: string,
  pictures: StoryBrief["pictures"] = {},
): Promise<Record<string, Picture>> {
  const opened = await Promise.all(
    Object.entries(pictures).map(async ([name, picture]) => {
      const src = addressOf(path, name);
      const file = pictureFile(src);
      if (!existsSync(file)) throw mistake(path, `there is no file ${file}: put it there`);
      const { size, fault } = await pixelsOf(file);
      if (!size) throw mistake(path, fault);
      return [name, { ...picture, src, size }] as const;
    }),
  );
  return Object.fromEntries(opened);
}

/** Path on the site of a picture in copy. */
function addressOf(path: string, name: string): string {
  const plain = decoded(name);
  if (plain.startsWith("/")) return normalize(plain);
  const folder = dirname(path);
  const file = normalize(`${folder}/${plain}`);
  if (file.startsWith(`${folder}/`)) return BESIDE_COPY + file;
  throw mistake(path, `the picture ${name} is in another folder: put it beside the story`);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
