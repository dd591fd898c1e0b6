import { afterEach, describe, expect, test, vi } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";
import { repeatedPieces } from "./long-copy.ts";

const exec = RegExp.prototype.exec;

afterEach(() => {
  vi.restoreAllMocks();
});

/**
 * Steps that reading takes: searches with regular expressions, and the characters that those pass
 * which are not bound to the start of their text.
 */
function stepsOf(copy: string, language: string): number {
  let steps = 0;
  vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    const end = found ? found.index + found[0].length : text.length;
    steps += 1 + (this.source.startsWith("^") || this.sticky ? 0 : Math.max(0, end - from));
    return found;
  });
  readCopy(copy, { published: "2024-03-13", language });
  vi.restoreAllMocks();
  return steps;
}

const LENGTH = 6000;
/** Steps for twice the copy, where they grow as its length does. */
const MOST_GROWTH = 2.4;

describe.each(["en", "fr", "ar"])("copy in %s", (language) => {
  test.each(repeatedPieces)("made of “%s” is read in steps that grow as it does", (piece) => {
    const copy = (length: number) => `Ice on the road\n\n${piece.repeat(length / piece.length)}`;
    const [once, twice] = [stepsOf(copy(LENGTH), language), stepsOf(copy(2 * LENGTH), language)];
    expect(twice / once).toBeLessThan(MOST_GROWTH);
  });
});
