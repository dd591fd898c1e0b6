import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { missingImages } from "../desk/articles-folder.ts";
import { type OpenedCopy, openAnyCopy } from "../desk/copy-file.ts";
import { doubtLines, doubtOf, doubtsOf } from "../desk/doubts.ts";
import { idleQuotes, lastWordOf } from "../desk/last-word.ts";
import { readPublication } from "../desk/publication.ts";
import type { ReadingSettings } from "../desk/read-story.ts";
import type { Harm } from "../desk/rules.ts";
import { NO_YAML } from "../desk/yaml.ts";
import type { Article } from "../newswire/article.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { type WireFacts, WireMistake } from "../wire/item.ts";
import { isWire, readWire } from "../wire/read-wire.ts";
import { printWire } from "./print-wire.ts";
import { HELP, readCommandLine, STRICT_NAMES } from "./read-options.ts";
import { fails, harmsOf, tally } from "./strictness.ts";

/** Streams of a command, like those of a process. */
interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** Time zone and language of the publication. */
type ReadingDefaults = Pick<ReadingSettings, "timeZone" | "language">;

/** Prints the article of a file of copy, and its doubts; returns the harms of the doubts. */
function print(
  copy: OpenedCopy,
  { timeZone, language }: ReadingDefaults,
  { stdout, stderr }: Streams,
): Harm[] {
  const { path, text, copyStart: from, published, format, frontMatter } = copy;
  const settings = { timeZone, from, published, format, publisher: lastWordOf(copy) };
  const reading = readCopy(new VFile({ value: text, path }), {
    ...settings,
    language: frontMatter.language ?? language,
  });
  stdout.write(`${JSON.stringify(reading.article, null, 2)}\n`);
  const idle = [...missingImages(copy), ...idleQuotes(copy, reading.misses)];
  const doubts = [...idle.map((message) => doubtOf(path, message)), ...doubtsOf(copy, reading)];
  for (const doubt of doubts) stderr.write(`${doubtLines(doubt)}\n`);
  return harmsOf(doubts);
}

async function printFile(
  path: string,
  defaults: ReadingDefaults,
  streams: Streams,
): Promise<Harm[]> {
  if (path === "-") return print(plainCopy(await textOf(streams.stdin)), defaults, streams);
  const bytes = readFileSync(path);
  if (isWire(bytes)) return printWire(path, defaults, streams);
  return print(openAnyCopy(path, bytes), defaults, streams);
}

/** Copy without a file. */
const plainCopy = (text: string, published?: string): OpenedCopy => ({
  path: "-",
  format: "copy",
  text,
  copyStart: 0,
  frontMatter: {},
  front: NO_YAML,
  published,
});

const REASONS: Record<string, string> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder; name the files in it",
  EACCES: "Permission to read this file is denied",
};

/** Sentence on why a file could not be read. */
function reasonOf(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? String(error);
}

/**
 * Prints the article of each file; returns the harms of all doubts, and the number of files that
 * could not be read.
 */
async function printFiles(
  paths: string[],
  defaults: ReadingDefaults,
  streams: Streams,
): Promise<Printed> {
  const harms: Harm[] = [];
  let unreadable = 0;
  for (const path of paths) {
    try {
      harms.push(...(await printFile(path, defaults, streams)));
    } catch (error) {
      unreadable += 1;
      const { line, column, reason } =
        error instanceof VFileMessage ? error : new VFileMessage(reasonOf(error));
      streams.stderr.write(`${path}:${line ?? 1}:${column ?? 1} ${reason}\n`);
    }
  }
  return { harms, unreadable };
}

interface Printed {
  harms: Harm[];
  unreadable: number;
}

type Answer = { id: unknown } & ({ article: Article; harms: Harm[] } | { error: string });

function answer(record: string, defaults: ReadingDefaults): Answer {
  let id: unknown = null;
  try {
    const given = JSON.parse(record) as { id?: unknown; text?: unknown; published?: unknown };
    id = given.id ?? null;
    if (typeof given.text !== "string") return { id, error: "the record has no “text”" };
    const published = typeof given.published === "string" ? given.published : undefined;
    const reading = readCopy(given.text, { ...defaults, published });
    const doubts = doubtsOf(plainCopy(given.text, published), reading);
    return { id, article: reading.article, harms: harmsOf(doubts) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

async function answerRecords(
  defaults: ReadingDefaults,
  { stdin, stdout }: Streams,
): Promise<Printed> {
  const all: Harm[] = [];
  for await (const record of createInterface({ input: stdin })) {
    if (!record.trim()) continue;
    const { harms = [], ...given } = { harms: [], ...answer(record, defaults) };
    all.push(...harms);
    if (!stdout.write(`${JSON.stringify(given)}\n`)) {
      await new Promise((resolve) => stdout.once("drain", resolve));
    }
  }
  return { harms: all, unreadable: 0 };
}

/** An item of a file in a line of --jsonl, or the reason why there is none. */
type FileAnswer = { file: string } & (
  | { article: Article; text: string; wire?: WireFacts }
  | { error: string }
);

/** Items of a file: those of an agency's format, or one of plain copy. */
async function answersOf(file: string, defaults: ReadingDefaults): Promise<FileAnswer[]> {
  try {
    const bytes = readFileSync(file);
    if (bytes.length === 0 || isWire(bytes))
      return (await readWire(bytes)).map(({ text, parts, wire }) => {
        const published = wire.published ?? wire.updated ?? undefined;
        const language = wire.language ?? defaults.language;
        const { article } = readCopy(text, { ...defaults, published, language, parts });
        return { file, article, text, wire };
      });
    const { text, copyStart: from, published, format } = openAnyCopy(file, bytes);
    const { article } = readCopy(text, { ...defaults, from, published, format });
    return [{ file, article, text }];
  } catch (error) {
    const told = error instanceof VFileMessage || error instanceof WireMistake;
    return [{ file, error: told ? error.message : reasonOf(error) }];
  }
}

/** Prints the items of each file as lines of JSON. */
async function answerFiles(
  paths: string[],
  defaults: ReadingDefaults,
  { stdout }: Streams,
): Promise<Printed> {
  let unreadable = 0;
  for (const path of paths) {
    for (const answer of await answersOf(path, defaults)) {
      stdout.write(`${JSON.stringify(answer)}\n`);
      if ("error" in answer) unreadable += 1;
    }
  }
  return { harms: [], unreadable };
}

/** Runs the command with arguments; returns its exit code. */
export async function runRead(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await run(args, streams);
  } catch (error) {
    streams.stderr.write(`${error instanceof VFileMessage ? error.message : error}\n`);
    return 2;
  }
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { mistake, values, positionals = [], help: wanted, failed } = readCommandLine(args);
  if (mistake || !values) {
    stderr.write(`${mistake}\n`);
    return 2;
  }
  if (wanted) {
    (failed ? stderr : stdout).write(HELP);
    return failed ? 2 : 0;
  }
  const { timeZone, language }: ReadingDefaults = existsSync("content/publication.yaml")
    ? readPublication()
    : { timeZone: "UTC", language: "en" };
  const defaults = { timeZone, language };
  const { harms, unreadable } = !values.jsonl
    ? await printFiles(positionals, defaults, streams)
    : positionals.length > 0
      ? await answerFiles(positionals, defaults, streams)
      : await answerRecords(defaults, streams);
  const strictness = values[STRICT_NAMES] ? "names" : values.strict ? "strict" : "lenient";
  const counted = tally(harms);
  if (strictness !== "lenient" && counted) stderr.write(`${counted}\n`);
  if (unreadable > 0) return 2;
  return fails(harms, strictness) ? 1 : 0;
}
