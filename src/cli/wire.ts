import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { WIRE } from "../desk/wire-folder.ts";
import { Feed } from "../ingest/feed.ts";
import { watchFeeds } from "../ingest/feed-watch.ts";
import { ingest, type Outcome } from "../ingest/ingest.ts";
import { KeptFiles } from "../ingest/kept-files.ts";
import { optionMistake } from "./option-mistake.ts";

const HELP = `Copies new files from an agency's feed folder into ${WIRE}/, where builds read them.

  npm run wire -- DIR|FILE ...           copies the files that are complete
  npm run wire -- --watch DIR|FILE ...   keeps running, and copies a file within two seconds of its completion
  --help                                 this text

Files in DIR and its subfolders are copied to ${WIRE}/DIR/ under their own names. A file that is already there, under
any name, is not copied again. Other contents under the same name are a new version; both files stay. Files that are
still growing, and those that end in .part, .tmp, .filepart and the like, wait until they are complete. A broken file,
or one in an unknown format, is set aside with a line that says why; nothing else stops. Nothing in DIR is ever changed
or deleted.

Exit code: 2 if DIR or FILE cannot be read or an option is wrong, else 0.
`;

const OPTIONS = { watch: { type: "boolean" }, help: { type: "boolean" } } as const;

/** Longest wait without --watch for files that are still growing. */
const LONGEST_WAIT_MILLISECONDS = 10_000;

/** Numbers of files by outcome. */
type Tally = Record<Outcome["kind"], number>;

/** A name for printing on one line, without control characters. */
const printed = (path: string) => path.replace(/\p{Cc}/gu, "?");

/** Copies complete files of feeds, reports each, and counts them. */
async function copyNew(feeds: Feed[], wire: KeptFiles, tally: Tally): Promise<void> {
  for (const feed of feeds) {
    for await (const outcome of ingest(feed, wire, performance.now())) {
      tally[outcome.kind] += 1;
      const from = printed(outcome.from);
      if (outcome.kind === "copied") console.log(`${from} is copied to ${printed(outcome.to)}`);
      if (outcome.kind === "aside") console.warn(`${from} is set aside: ${outcome.why}`);
    }
  }
}

/** Copies until no file of the feeds is still growing. */
async function copyAll(feeds: Feed[], wire: KeptFiles): Promise<Tally> {
  const tally = { copied: 0, there: 0, aside: 0 };
  const deadline = performance.now() + LONGEST_WAIT_MILLISECONDS;
  for (;;) {
    for (const feed of feeds) feed.look(performance.now());
    await copyNew(feeds, wire, tally);
    const due = Math.min(...feeds.map((feed) => feed.due));
    if (due > deadline) return tally;
    await pause(Math.max(0, due - performance.now()));
  }
}

/** Copies until a signal. */
async function copyOn(feeds: Feed[], wire: KeptFiles): Promise<Tally> {
  const tally = { copied: 0, there: 0, aside: 0 };
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  console.log(`Watching ${feeds.map(({ folder }) => printed(folder)).join(", ")}`);
  await watchFeeds(feeds, () => copyNew(feeds, wire, tally), ending.signal);
  return tally;
}

const counted = ({ copied, there, aside }: Tally) =>
  `${copied} copied, ${there} already there, ${aside} set aside`;

/** Options and feeds of the command line, or a mistake in them. */
function readCommandLine() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { mistake: optionMistake(error) };
  }
}

/** Feeds at the paths of the command line, or a mistake in them. */
function openFeeds(paths: string[]): Feed[] | string {
  const feeds: Feed[] = [];
  for (const path of paths) {
    if (
      `${resolve(WIRE)}/`.startsWith(`${resolve(path)}/`) ||
      `${resolve(path)}/`.startsWith(`${resolve(WIRE)}/`)
    )
      return `${path} is ${WIRE}, or one contains the other: name the folder that the agency fills`;
    try {
      feeds.push(new Feed(path));
    } catch {
      return `${path} cannot be read: name a folder or a file that exists`;
    }
  }
  return feeds;
}

async function main(): Promise<number> {
  const given = readCommandLine();
  if ("mistake" in given) {
    process.stderr.write(`${given.mistake}\n`);
    return 2;
  }
  const { values, positionals } = given;
  if (values.help || positionals.length === 0) {
    (values.help ? process.stdout : process.stderr).write(HELP);
    return values.help ? 0 : 2;
  }
  const feeds = openFeeds(positionals);
  if (typeof feeds === "string") {
    process.stderr.write(`${feeds}\n`);
    return 2;
  }
  const wire = new KeptFiles();
  console.log(counted(values.watch ? await copyOn(feeds, wire) : await copyAll(feeds, wire)));
  return 0;
}

process.exitCode = await main();
