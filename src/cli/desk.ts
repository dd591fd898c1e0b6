import { parseArgs } from "node:util";
import { VFileMessage } from "vfile-message";
import { type Doubt, doubtLines } from "../desk/doubts.ts";
import { type Newsroom, newsroomList } from "../desk/newsroom.ts";
import { HARMS } from "../desk/rules.ts";
import { messagesIn } from "../messages/messages.ts";
import { optionMistake } from "./option-mistake.ts";
import { harmsOf, tally } from "./strictness.ts";

const HELP = `Lists what needs attention in content/: mistakes, doubts of the parser with their remedies (worst and newest first),
held stories and their times, withdrawn stories and the reasons, kill notices, and ignored files.

  --json    print the list as JSON, for programs
  --help    this text
`;

const OPTIONS = { json: { type: "boolean" }, help: { type: "boolean" } } as const;

/** A part of the list with its title, and one or more lines for each entry. */
type Part = [title: string, entries: string[]];

const { newsroom: messages } = messagesIn("en");

const partsOf = ({
  refused,
  doubts,
  held,
  withdrawn,
  killed,
  setAside,
  unpublished,
  wire,
  idle,
  passedOver,
}: Newsroom): Part[] => [
  [messages.refused, refused.map(doubtLines)],
  ...HARMS.map(
    (harm): Part => [messages.harms[harm], doubts.filter((doubt) => doubt.harm === harm).map(told)],
  ),
  [messages.held, held.map(({ line }) => line)],
  [messages.withdrawn, withdrawn.map(({ line }) => line)],
  [messages.killed, killed.map(({ line }) => line)],
  [messages.setAside, setAside.map(doubtLines)],
  [messages.unpublished, unpublished],
  [messages.wire, wire.map(({ slug, path, versions }) => `${slug}: ${path} (${versions})`)],
  [messages.idle, idle.map(doubtLines)],
  [messages.passedOver, passedOver],
];

/** A doubt with its words, if they are few, and the guess. */
function told(doubt: Doubt): string {
  const [place = "", ...rest] = doubtLines(doubt).split("\n");
  const about = [doubt.words ?? [], doubt.guess ? `${messages.guess} ${doubt.guess}` : []].flat();
  return [place, ...about.map((each) => `    ${each}`), ...rest].join("\n");
}

function inText(list: Newsroom): string {
  const parts = partsOf(list).filter(([, entries]) => entries.length > 0);
  const sections = parts.map(
    ([title, entries]) => `${title} (${entries.length})\n\n${entries.join("\n")}`,
  );
  const end = [tally(harmsOf(list.doubts)), list.nextBuild ?? ""].filter((line) => line !== "");
  return [...sections, end.join("\n") || (sections.length > 0 ? [] : messages.nothing)]
    .flat()
    .join("\n\n");
}

/** Options of the command line, or a mistake in them. */
function readCommandLine() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    return { mistake: optionMistake(error) };
  }
}

async function main(): Promise<number> {
  const given = readCommandLine();
  if ("mistake" in given) {
    process.stderr.write(`${given.mistake}\n`);
    return 2;
  }
  if (given.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const list = await newsroomList();
  process.stdout.write(`${given.json ? JSON.stringify(list, null, 2) : inText(list)}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof VFileMessage ? error.message : error}\n`);
  return 2;
});
