import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { type OpenedCopy, openAnyCopy } from "../desk/copy-file.ts";
import { checkQuotes, lastWordOf } from "../desk/last-word.ts";
import { readPublication } from "../desk/publication.ts";
import type { Article } from "../newswire/article.ts";
import { type ReadCopyOptions, readCopy } from "../newswire/read-copy.ts";

const HELP = `Reads agency copy and prints what it found as JSON.

  read FILE ...     each file's Article; problems go to standard error as file:line:column
  read -            plain copy from standard input
  read --jsonl      {"id","text","published"?} a line in, {"id","article"} or {"id","error"} a line out

  --strict          exit with 1 where the reader is unsure of anything
  --help            this text

Exits with 2 where a file or an option cannot be read, else with 0.

The date of publication is that of the file's name (DATE-SLUG.txt, .md or .html) or front matter, the time zone that of
content/publication.yaml.
`;

const OPTIONS = {
  jsonl: { type: "boolean" },
  strict: { type: "boolean" },
  help: { type: "boolean" },
} as const;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/**
 * "content/articles/2020-01-02-a.txt:3:1 Nothing beside this quotation says whose it is
 * (quotation-source)"
 */
function line({ file, line: row, column, reason, ruleId }: VFileMessage): string {
  return `${file || "-"}:${row ?? 1}:${column ?? 1} ${reason}${ruleId ? ` (${ruleId})` : ""}\n`;
}

/** The time zone and the language of the publication. */
type ReaderDefaults = Pick<ReadCopyOptions, "timeZone" | "language">;

function print(file: VFile, settings: ReadCopyOptions, copy?: OpenedCopy): number {
  const { article, messages, misses } = readCopy(file, settings);
  if (copy) checkQuotes(copy, misses);
  process.stdout.write(`${JSON.stringify(article, null, 2)}\n`);
  for (const message of messages) process.stderr.write(line(message));
  return messages.length;
}

function printFile(path: string, defaults: ReaderDefaults): number {
  if (path === "-") return print(new VFile({ value: readFileSync(0, "utf8"), path }), defaults);
  const copy = openAnyCopy(path, readFileSync(path));
  const { text, copyStart: from, published, format, frontMatter } = copy;
  const { language = defaults.language } = frontMatter;
  const publisher = lastWordOf(copy);
  const settings = { ...defaults, language, from, published, format, publisher };
  return print(new VFile({ value: text, path }), settings, copy);
}

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
 * Prints the article of each file; gives the number of doubts, and of files that could not be read.
 */
function printFiles(
  paths: string[],
  defaults: ReaderDefaults,
): { doubts: number; unreadable: number } {
  let doubts = 0;
  let unreadable = 0;
  for (const path of paths) {
    try {
      doubts += printFile(path, defaults);
    } catch (error) {
      unreadable += 1;
      const known = error instanceof VFileMessage ? error : new VFileMessage(reasonOf(error));
      known.file ||= path;
      process.stderr.write(line(known));
    }
  }
  return { doubts, unreadable };
}

type Answer = { id: unknown } & ({ article: Article; doubts: number } | { error: string });

function answer(record: string, defaults: ReaderDefaults): Answer {
  let id: unknown = null;
  try {
    const given = JSON.parse(record) as { id?: unknown; text?: unknown; published?: unknown };
    id = given.id ?? null;
    if (typeof given.text !== "string") return { id, error: "the record has no text" };
    const published = typeof given.published === "string" ? given.published : undefined;
    const { article, messages } = readCopy(given.text, { ...defaults, published });
    return { id, article, doubts: messages.length };
  } catch (error) {
    return { id, error: String(error) };
  }
}

async function answerRecords(defaults: ReaderDefaults): Promise<number> {
  let doubts = 0;
  for await (const record of createInterface({ input: process.stdin })) {
    if (!record.trim()) continue;
    const { doubts: found = 0, ...given } = { doubts: 0, ...answer(record, defaults) };
    doubts += found;
    if (!process.stdout.write(`${JSON.stringify(given)}\n`)) {
      await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
  }
  return doubts;
}

/** Options and files of the command line, or the mistake in them. */
function readCommandLine() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const given = Boolean(values.jsonl) || positionals.length > 0;
    if (values.help || !given) return { values, positionals, help: true, failed: !values.help };
    if (values.jsonl && positionals.length > 0)
      return { mistake: "--jsonl reads standard input and takes no files" };
    return { values, positionals, help: false, failed: false };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1];
    return { mistake: option ? `There is no option ${option}` : String(error) };
  }
}

async function main(): Promise<number> {
  const { mistake, values, positionals = [], help: wanted, failed } = readCommandLine();
  if (mistake || !values) {
    process.stderr.write(`${mistake}; --help lists the options\n`);
    return 2;
  }
  if (wanted) {
    (failed ? process.stderr : process.stdout).write(HELP);
    return failed ? 2 : 0;
  }
  const { timeZone, language }: ReaderDefaults = existsSync("content/publication.yaml")
    ? readPublication()
    : { timeZone: "UTC" };
  const defaults = { timeZone, language };
  const { doubts, unreadable } = values.jsonl
    ? { doubts: await answerRecords(defaults), unreadable: 0 }
    : printFiles(positionals, defaults);
  if (unreadable > 0) return 2;
  return values.strict && doubts > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(error instanceof VFileMessage ? line(error) : `${error}\n`);
  return 2;
});
