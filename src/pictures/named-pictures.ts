import { readFileSync } from "node:fs";
import { copyPaths } from "../desk/articles-folder.ts";
import { openCopy } from "../desk/copy-file.ts";

/** How front matter that names a picture begins a line. */
const IMAGE = Buffer.from("image:");

/** Addresses of the pictures that copy names, be its story published, held or a draft. */
export function namedPictures(folder?: string): Set<string> {
  return new Set(
    copyPaths(folder).flatMap((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(IMAGE) ? sourceIn(path, bytes) : [];
    }),
  );
}

function sourceIn(path: string, bytes: Uint8Array): string[] {
  try {
    const { image } = openCopy(path, bytes).frontMatter;
    return image ? [image.src] : [];
  } catch {
    // Whoever makes the edition tells of its mistake.
    return [];
  }
}
