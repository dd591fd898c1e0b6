import { afterEach, describe, expect, test, vi } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";

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

/** Pieces of copy that, repeated, make what is slow to read where each is compared with all. */
const PIECES: string[] = [
  ...["‘", "’", "‘ice ", "'ice ", '"ice ', "“ice ", "ice” ", "« ice ", "l’ami d’un ", "6'2\" "],
  ...["“It is late,” Ana Lund said. ", "“It is late,” he said.\n\n", "“It is late.”\n\n"],
  ...["Ana Lund, ", "Ana Lund, who ", "the head of the ", "Dr. ", "J. ", "ICE ", "Ice, Inc. "],
  ...["Monday, ", "Monday and ", "on March 5 and ", "5, 6 and ", "3 to 4 to ", "1/2/2003 "],
  ...["1999-2000, ", "March 3, ", "“We meet Friday,” she said on Monday. "],
  ...[
    "ice, ",
    "ice. ",
    "he said that ",
    "(ice ",
    "(ice) ",
    "– ",
    "…",
    ".",
    "@ice ",
    "a@b.example ",
  ],
  ...["Ice.\n", "Ice.\n\n", "ice\n", "About Ice\n\n", "* Ice\n", "VARGA: Ice.\n\n", "* * *\n"],
  ...["Contact: Ana Lund\n", "By Ana Lund and ", "ice[1] ", "&amp;", "<b>", "â€œ"],
];

const LENGTH = 6000;
/** Steps for twice the copy, where they grow as its length does. */
const MOST_GROWTH = 2.4;

describe.each(["en", "fr", "ar"])("copy in %s", (language) => {
  test.each(PIECES)("made of “%s” is read in steps that grow as it does", (piece) => {
    const copy = (length: number) => `Ice on the road\n\n${piece.repeat(length / piece.length)}`;
    const [once, twice] = [stepsOf(copy(LENGTH), language), stepsOf(copy(2 * LENGTH), language)];
    expect(twice / once).toBeLessThan(MOST_GROWTH);
  });
});
