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

const [folder] = process.argv.slice(2);
if (folder) {
  const copy = labelledCopyIn(folder);
  const texts = copy.map(({ text }) => text);
  console.log(`crosshead   ${speedOf((text) => readCopy(text), texts).toFixed(2)} MB/s`);
} else console.log(help);
