import type { VFile } from "vfile";
import type { Article, Day, Span } from "./article.ts";
import { isListed } from "./crosshead.ts";
import type { Stretch } from "./marks.ts";
import { pointsIn } from "./points.ts";
import type { Statement } from "./statements.ts";
import type { Structure } from "./structure.ts";

/** Lines longer than this are paragraphs without doubt: UTF-16 code units. */
const longestLine = 75;

/** Text that raises more doubts than this is no copy, and the rest go untold. */
const most = 200;

/** Makes errors without the trace of calls that led to them: a doubt is about the copy, and a trace takes long to make. */
function untraced(make: () => void): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  make();
  Error.stackTraceLimit = stackTraceLimit;
}

/** Tells a file, as messages of source "newswire", what the reader of copy is unsure of. */
export function tellDoubts(
  file: VFile,
  article: Article,
  structure: Structure,
  statements: Statement[],
  unresolved: Day[],
): void {
  const point = pointsIn(String(file));
  let told = 0;
  const tell = ({ start, end }: Span, ruleId: string, reason: string) => {
    told += 1;
    if (told > most) return;
    const place = { start: point(start), end: point(end) };
    untraced(() => file.message(reason, { place, ruleId, source: "newswire" }));
  };
  for (const { kind, source, spans } of article.quotations) {
    const [start, end] = spans[0] ?? [0, 0];
    if (!source && (kind === "direct" || kind === "mixed"))
      tell({ start, end }, "quotation-source", "Nothing beside this quotation says whose it is");
  }
  const stretches: Stretch[] = [];
  for (const { words } of statements)
    for (const { stretch } of words) if (stretch) stretches.push(stretch);
  for (const [number, stretch] of stretches.entries()) {
    if (!stretch.closed && !stretches[number + 1]?.continues)
      tell(stretch, "quotation-mark", "This quotation mark is never closed");
  }
  for (const day of unresolved)
    tell(day, "day", `“${day.text}” needs a date of publication to be a day`);
  for (const { start, end, text } of structure.paragraphs) {
    if (text.length <= longestLine && /[\p{L}\p{N}]$/u.test(text) && !isListed(text))
      tell({ start, end }, "crosshead", "This line may be a crosshead or not part of the story");
  }
}
