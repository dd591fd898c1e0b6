import { commentHtml } from "../comments/text/comment-text.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { hostileTexts, LENGTHS, PIECES } from "./hostile/texts.ts";
import { leastTime, WorkCounter } from "./hostile/work.ts";
import { storyOf } from "./long-copy.ts";

/**
 * Compares the cost of a character in texts made to be slow with that in prose, in counted work and
 * in time. Fails if the worst counts more than ten times as much.
 *
 * Usage: `npm run bench:hostile [TEXTS]`, the number of texts of each kind and length.
 */
const MOST = 10;

const TIMED_RUNS = 5;

/** Number of texts that are timed, of those with the highest counts. */
const TIMED_TEXTS = 5;

const STORY = { published: "2024-03-13", language: "en" } as const;

interface Kind {
  name: string;
  pieces: readonly string[];
  lengths: readonly number[];
  /** Prose of a number of characters. */
  prose(length: number): string;
  read(text: string): void;
}

const prose = (length: number) => storyOf(Math.ceil(length / 200)).slice(0, length);

/** Makes each text different, so that caches do not help. */
let number = 0;
const fresh = (text: string) => `${text}${number++}`;

const KINDS: readonly Kind[] = [
  {
    name: "Markdown of comments",
    pieces: PIECES.markdown,
    lengths: LENGTHS,
    prose,
    read: (text) => void commentHtml(fresh(text)),
  },
  {
    name: "Markdown of copy",
    pieces: PIECES.markdown,
    lengths: LENGTHS.slice(1),
    prose: (length) => `# ${prose(length - 2)}`,
    read: (text) => void readCopy(text, { ...STORY, format: "markdown" }),
  },
  {
    name: "HTML of copy",
    pieces: PIECES.html,
    lengths: LENGTHS.slice(1),
    prose: (length) => `<p>${prose(length).replaceAll("\n\n", "</p>\n<p>")}`.slice(0, length),
    read: (text) => void readCopy(text, { ...STORY, format: "html" }),
  },
];

const count = Number(process.argv[2] ?? 300);
for (const { name, pieces, lengths, prose: proseOf, read } of KINDS) {
  for (const length of lengths) {
    const usual = proseOf(length);
    read(usual);
    const counter = new WorkCounter();
    const work = counter.count(() => read(usual));
    const texts = hostileTexts(pieces, count, length)
      .map((text) => ({ text, ratio: counter.count(() => read(text)) / work }))
      .sort((one, other) => other.ratio - one.ratio);
    counter.close();
    const time = (text: string) => leastTime(() => read(text), TIMED_RUNS);
    const usually = time(usual);
    const slowest = Math.max(...texts.slice(0, TIMED_TEXTS).map(({ text }) => time(text)));
    const { ratio = 0, text = "" } = texts[0] ?? {};
    console.log(
      `${name}, ${length} characters: prose ${usually.toFixed(1)} ms, worst of ${count} ${ratio.toFixed(1)} times the work, ${(slowest / usually).toFixed(1)} times the time: ${JSON.stringify(text.slice(0, 24))}`,
    );
    if (ratio > MOST) process.exitCode = 1;
  }
}
