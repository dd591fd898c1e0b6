import { afterEach, describe, expect, test } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";

const { exec } = RegExp.prototype;

afterEach(() => {
  RegExp.prototype.exec = exec;
});

/**
 * Steps of reading: searches with regular expressions, and the characters scanned by those that are
 * not anchored to the start of their text.
 */
function stepsOf(copy: string, language: string): number {
  let steps = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    const end = found ? found.index + found[0].length : text.length;
    steps += 1 + (this.source.startsWith("^") || this.sticky ? 0 : Math.max(0, end - from));
    return found;
  };
  readCopy(copy, { published: "2024-03-13", language });
  RegExp.prototype.exec = exec;
  return steps;
}

/**
 * Pieces of copy that would be slow to read when repeated, if each were compared with all others.
 */
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
/**
 * Most growth of steps for copy four times as long, if they grow linearly; it is exceeded if a
 * fifth of them grow quadratically.
 */
const MOST_GROWTH = 4.7;

describe.each(["en", "fr", "ar"])("copy in %s", (language) => {
  test.each(PIECES)("made of “%s” is read in steps that grow as it does", (piece) => {
    const copy = (length: number) => `Ice on the road\n\n${piece.repeat(length / piece.length)}`;
    const [part, whole] = [stepsOf(copy(LENGTH / 4), language), stepsOf(copy(LENGTH), language)];
    expect(whole / part).toBeLessThan(MOST_GROWTH);
  });
});
