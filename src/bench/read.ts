import compromise from "compromise";
import { readCopy } from "../newswire/read-copy.ts";
import { labelledCopyIn } from "./labelled-copy.ts";
import { hardCopy, storyOf } from "./long-copy.ts";

const HELP = "Prints how fast the parser is: read.ts DIR_OF_LABELLED_COPY";
const ROUNDS = 3;

/** Least seconds of work in a few rounds, the first of which warms up. */
function secondsOf(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

/** Megabytes of UTF-8 a second that `read` processes in some texts. */
function speedOf(read: (text: string) => unknown, texts: string[]): number {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return size / secondsOf(() => texts.forEach(read));
}

/** Sampling interval of texts for compromise, which is slow. */
const SAMPLE_EVERY = 20;

const crosshead = (text: string) => readCopy(text);
const theirs = (text: string) => compromise(text).quotations().out("array");

/** Prints the speed of the parser on labelled copy, and of compromise on a sample of it. */
function compare(folder: string): void {
  const texts = labelledCopyIn(folder).map(({ text }) => text);
  console.log(`crosshead   ${speedOf(crosshead, texts).toFixed(2)} MB/s on ${texts.length} texts`);
  const some = texts.filter((_, number) => number % SAMPLE_EVERY === 0);
  const [ours, other] = [speedOf(crosshead, some), speedOf(theirs, some)];
  console.log(`crosshead   ${ours.toFixed(2)} MB/s on ${some.length} of them`);
  const times = (Math.max(ours, other) / Math.min(ours, other)).toFixed(1);
  const than = ours > other ? "as fast as compromise" : "as slow as compromise";
  console.log(
    `compromise  ${other.toFixed(2)} MB/s on the same: crosshead is ${times} times ${than}`,
  );
}

/** Paragraphs of the shortest story in the test for linear time. */
const MIN_PARAGRAPHS = 200;

/** Prints the time of a long story for each megabyte, at doubling lengths. */
function grow(): void {
  for (const times of [1, 2, 4]) {
    const story = storyOf(MIN_PARAGRAPHS * times);
    const size = Buffer.byteLength(story) / 1e6;
    const rate = secondsOf(() => readCopy(story)) / size;
    console.log(`a story of ${size.toFixed(2)} MB: ${rate.toFixed(2)} s/MB`);
  }
}

/** Prints the time of copy that is hard to read. */
function endure(): void {
  for (const [name, copy] of Object.entries(hardCopy)) {
    const text = copy();
    const start = performance.now();
    readCopy(text);
    console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
  }
}

const [folder] = process.argv.slice(2);
if (folder) {
  compare(folder);
  grow();
  endure();
} else console.log(HELP);
