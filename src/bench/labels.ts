import { parseArgs } from "node:util";
import { readCopy } from "../newswire/read-copy.ts";
import { labelledCopyIn } from "./labelled-copy.ts";
import { copyIn, dayLabels, speakerLabels } from "./labels/labelled.ts";
import { DayScore } from "./labels/score-days.ts";
import { SpanScore } from "./labels/score-spans.ts";
import { SpeakerScore } from "./labels/score-speakers.ts";

/**
 * Measures how well the parser resolves sources and days of labelled copy: `node
 * src/bench/labels.ts DIRECTORY [--misses]`.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: "boolean", default: false } },
});
const [directory] = positionals;
if (!directory)
  throw new Error("Name the directory of the labelled copy, the one with polnear.jsonl");
const copyOf = copyIn(directory);

const speakers = new SpeakerScore();
const spoken = speakerLabels();
for (const label of spoken) {
  const copy = copyOf(label);
  speakers.add(label, copy, readCopy(copy.text, { published: copy.published }).article);
}

const days = new DayScore();
const dated = dayLabels();
for (const label of dated) {
  const copy = copyOf(label);
  days.add(label, copy, readCopy(copy.text, { published: label.published }).article);
}

const spans = new SpanScore();
const quoted = labelledCopyIn(directory).filter(({ gold }) => gold.quotes?.length);
for (const { text, published, gold } of quoted)
  spans.add(text, gold.quotes ?? [], readCopy(text, { published }).article);

const section = (title: string, lines: string[]) => [title, ...lines.map((line) => `  ${line}`)];
const lines = [
  ...section(`sources: ${spoken.length} articles`, speakers.report()),
  ...section(`days: ${dated.length} articles`, days.report()),
  ...section(`words of quotations: ${quoted.length} articles`, spans.report()),
  ...(values.misses ? section("misses", [...speakers.misses, ...days.misses]) : []),
];
process.stdout.write(`${lines.join("\n")}\n`);
