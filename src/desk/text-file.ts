import { existsSync, readFileSync } from "node:fs";
import { mistake, TOP } from "./mistake.ts";

/** NUL, which text never has, but pictures and UTF-16 do. */
const NUL = "\0";

/**
 * Text of a file that the publisher must write.
 *
 * @param remedy - what to write where there is no such file
 * @throws {VFileMessage} where there is none, and at the first character that is not text in
 *   UTF-8.
 */
export function readText(path: string, remedy: string): string {
  if (!existsSync(path)) throw mistake(path, `there is no such file: ${remedy}`);
  return textOf(path, readFileSync(path));
}

/**
 * Decodes bytes in UTF-8, with a byte order mark.
 *
 * @param path - path as errors name it
 * @throws {VFileMessage} at the first character that is not text in UTF-8.
 */
export function textOf(path: string, bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text !== undefined) return text;
  throw mistake(path, "the text is not UTF-8: save it again as UTF-8", placeOfBadByte(bytes));
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes(NUL) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Line and column of the first invalid byte. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const words = bytes.subarray(start, end);
    if (decoded(words) === undefined) {
      return { line, column: new TextDecoder().decode(words).search(/[\0\uFFFD]/u) + 1 };
    }
    start = end;
  }
  return TOP;
}
