import compromise from "compromise";
import { readCopy } from "../newswire/read-copy.ts";
import { labelledCopyIn } from "./labelled-copy.ts";

const help = "Prints how fast the reader of copy is: read.ts DIR_OF_LABELLED_COPY";
const rounds = 3;

/** Megabytes of UTF-8 a second that `read` takes of some texts: the best of a few rounds, the first of which warms up. */
function speedOf(read: (text: string) => unknown, texts: string[]): number {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const text of texts) read(text);
    return (performance.now() - start) / 1000;
  });
  return size / Math.min(...times);
}

/** compromise, being slow, is compared on one text in so many. */
const sampled = 20;

const crosshead = (text: string) => readCopy(text);
const theirs = (text: string) => compromise(text).quotations().out("array");

/** Prints the speed of the reader on labelled copy, and beside compromise on the same part of it. */
function compare(folder: string): void {
  const texts = labelledCopyIn(folder).map(({ text }) => text);
  console.log(`crosshead   ${speedOf(crosshead, texts).toFixed(2)} MB/s on ${texts.length} texts`);
  const some = texts.filter((_, number) => number % sampled === 0);
  const [ours, other] = [speedOf(crosshead, some), speedOf(theirs, some)];
  console.log(`crosshead   ${ours.toFixed(2)} MB/s on ${some.length} of them`);
  console.log(
    `compromise  ${other.toFixed(2)} MB/s on the same: ${(ours / other).toFixed(1)} times slower`,
  );
}

const [folder] = process.argv.slice(2);
if (folder) compare(folder);
else console.log(help);
