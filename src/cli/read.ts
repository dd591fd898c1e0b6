import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { missingImages } from "../desk/articles-folder.ts";
import { type OpenedCopy, openAnyCopy } from "../desk/copy-file.ts";
import { doubtLines, doubtOf, doubtsOf } from "../desk/doubts.ts";
import { idleQuotes, lastWordOf } from "../desk/last-word.ts";
import { readPublication } from "../desk/publication.ts";
import type { ReadingRoom } from "../desk/read-story.ts";
import type { Harm } from "../desk/rules.ts";
import { NO_YAML } from "../desk/yaml.ts";
import type { Article } from "../newswire/article.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { type WireFacts, WireMistake } from "../wire/item.ts";
import { isWire, readWire } from "../wire/read-wire.ts";
import { optionMistake } from "./option-mistake.ts";
import { printWire } from "./print-wire.ts";
import { fails, harmsOf, tally } from "./strictness.ts";

const HELP = `Reads agency copy and prints what it found as JSON.

  read FILE ...     each file's Article, of an agency's file that of each item; problems go to standard error as file:line:column
  read -            plain copy from standard input
  read --jsonl      {"id","text","published"?} a line in, {"id","article"} or {"id","error"} a line out
  read --jsonl FILE ...
                    a line for each item of each file: {"file","article","text"}, of an agency's format with "wire",
                    what it states beside the words, or {"file","error"}

  --strict          exit with 1 where something would be public and wrong, or lost: no headline, nothing read,
                    contact details or an envelope in the story, tags, another encoding, a table left out, a key of
                    front matter that finds nothing, an embargo without a time; the rest is counted in one line
  --strict=names    exit with 1 where a name is not sure as well
  --help            this text

Below each doubt stands the line of front matter that settles it, or what to do instead. In a line under quotes,
by: NAME says who is quoted, by: null that nobody is named, and not: true in place of by that it is no quotation.

Exits with 2 where a file or an option cannot be read, else with 0.

The date of publication is that of the file's name (DATE-SLUG.txt, .md or .html) or front matter, the time zone that of
content/publication.yaml.
`;

/** An option of its own for `--strict=names`, as parseArgs knows none whose value may be left out. */
const STRICT_NAMES = "strict-names";

const OPTIONS = {
  jsonl: { type: "boolean" },
  strict: { type: "boolean" },
  [STRICT_NAMES]: { type: "boolean" },
  help: { type: "boolean" },
} as const;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** The time zone and the language of the publication. */
type ReaderDefaults = Pick<ReadingRoom, "timeZone" | "language">;

/** Prints the article of a file of copy, and its doubts; gives what they come to. */
function print(copy: OpenedCopy, { timeZone, language }: ReaderDefaults): Harm[] {
  const { path, text, copyStart: from, published, format, frontMatter } = copy;
  const settings = { timeZone, from, published, format, publisher: lastWordOf(copy) };
  const reading = readCopy(new VFile({ value: text, path }), {
    ...settings,
    language: frontMatter.language ?? language,
  });
  process.stdout.write(`${JSON.stringify(reading.article, null, 2)}\n`);
  const idle = [...missingImages(copy), ...idleQuotes(copy, reading.misses)];
  const doubts = [...idle.map((message) => doubtOf(path, message)), ...doubtsOf(copy, reading)];
  for (const doubt of doubts) process.stderr.write(`${doubtLines(doubt)}\n`);
  return harmsOf(doubts);
}

async function printFile(path: string, defaults: ReaderDefaults): Promise<Harm[]> {
  if (path === "-") return print(plainCopy(readFileSync(0, "utf8")), defaults);
  const bytes = readFileSync(path);
  if (isWire(bytes)) return printWire(path, defaults);
  return print(openAnyCopy(path, bytes), defaults);
}

/** Copy that comes without a file. */
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
  EACCES: "This file may not be read",
};

/** Why a file could not be read, in words. */
function reasonOf(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? String(error);
}

/**
 * Prints the article of each file; gives what the doubts come to, and the number of files that could
 * not be read.
 */
async function printFiles(paths: string[], defaults: ReaderDefaults): Promise<Printed> {
  const harms: Harm[] = [];
  let unreadable = 0;
  for (const path of paths) {
    try {
      harms.push(...(await printFile(path, defaults)));
    } catch (error) {
      unreadable += 1;
      const { line, column, reason } =
        error instanceof VFileMessage ? error : new VFileMessage(reasonOf(error));
      process.stderr.write(`${path}:${line ?? 1}:${column ?? 1} ${reason}\n`);
    }
  }
  return { harms, unreadable };
}

interface Printed {
  harms: Harm[];
  unreadable: number;
}

type Answer = { id: unknown } & ({ article: Article; harms: Harm[] } | { error: string });

function answer(record: string, defaults: ReaderDefaults): Answer {
  let id: unknown = null;
  try {
    const given = JSON.parse(record) as { id?: unknown; text?: unknown; published?: unknown };
    id = given.id ?? null;
    if (typeof given.text !== "string") return { id, error: "the record has no text" };
    const published = typeof given.published === "string" ? given.published : undefined;
    const reading = readCopy(given.text, { ...defaults, published });
    const doubts = doubtsOf(plainCopy(given.text, published), reading);
    return { id, article: reading.article, harms: harmsOf(doubts) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

async function answerRecords(defaults: ReaderDefaults): Promise<Printed> {
  const all: Harm[] = [];
  for await (const record of createInterface({ input: process.stdin })) {
    if (!record.trim()) continue;
    const { harms = [], ...given } = { harms: [], ...answer(record, defaults) };
    all.push(...harms);
    if (!process.stdout.write(`${JSON.stringify(given)}\n`)) {
      await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  }
  return { harms: all, unreadable: 0 };
}

/** An item of a file as a line of --jsonl has it, or why there is none. */
type FileAnswer = { file: string } & (
  | { article: Article; text: string; wire?: WireFacts }
  | { error: string }
);

/** Items of a file: those of an agency's format, or the one of plain copy. */
async function answersOf(file: string, defaults: ReaderDefaults): Promise<FileAnswer[]> {
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
async function answerFiles(paths: string[], defaults: ReaderDefaults): Promise<Printed> {
  let unreadable = 0;
  for (const path of paths) {
    for (const answer of await answersOf(path, defaults)) {
      process.stdout.write(`${JSON.stringify(answer)}\n`);
      if ("error" in answer) unreadable += 1;
    }
  }
  return { harms: [], unreadable };
}

/** Options and files of the command line, or the mistake in them. */
function readCommandLine() {
  try {
    const args = process.argv
      .slice(2)
      .map((arg) => (arg === "--strict=names" ? `--${STRICT_NAMES}` : arg));
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const given = Boolean(values.jsonl) || positionals.length > 0;
    if (values.help || !given) return { values, positionals, help: true, failed: !values.help };
    return { values, positionals, help: false, failed: false };
  } catch (error) {
    return { mistake: optionMistake(error) };
  }
}

async function main(): Promise<number> {
  const { mistake, values, positionals = [], help: wanted, failed } = readCommandLine();
  if (mistake || !values) {
    process.stderr.write(`${mistake}\n`);
    return 2;
  }
  if (wanted) {
    (failed ? process.stderr : process.stdout).write(HELP);
    return failed ? 2 : 0;
  }
  const { timeZone, language }: ReaderDefaults = existsSync("content/publication.yaml")
    ? readPublication()
    : { timeZone: "UTC", language: "en" };
  const defaults = { timeZone, language };
  const { harms, unreadable } = !values.jsonl
    ? await printFiles(positionals, defaults)
    : positionals.length > 0
      ? await answerFiles(positionals, defaults)
      : await answerRecords(defaults);
  const strictness = values[STRICT_NAMES] ? "names" : values.strict ? "strict" : "lenient";
  const counted = tally(harms);
  if (strictness !== "lenient" && counted) process.stderr.write(`${counted}\n`);
  if (unreadable > 0) return 2;
  return fails(harms, strictness) ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof VFileMessage ? error.message : error}\n`);
  return 2;
});
