import { createHash } from "node:crypto";
import type { Picture } from "../formats/story.ts";

/** Digest of the inputs of a story. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url");
}

/** Digest of all that pages show of a story: its reading, its picture and its earlier versions. */
export function digestShown(
  reading: string,
  pictures: readonly Picture[],
  earlier: readonly string[] = [],
): string {
  const more = [...pictures.map((picture) => JSON.stringify(picture)), ...earlier];
  return more.length > 0 ? digestOf(reading, ...more) : reading;
}

/** Key of an item's reading: number 0 has the digest of its file. */
export const digestOfItem = (digest: string, number: number): string =>
  number === 0 ? digest : `${digest}-${number}`;
