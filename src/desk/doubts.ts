import type { VFileMessage } from "vfile-message";
import type { Article, Span } from "../newswire/article.ts";
import { pointsIn } from "../newswire/copy/points.ts";
import type { Reading } from "../newswire/read-copy.ts";
import type { OpenedCopy } from "./copy-file.ts";
import { leftOver } from "./left-over.ts";
import { type DeskRule, type Harm, ruleOf } from "./rules.ts";

/** A doubt about a file of the publisher's, at its place, with what settles it. */
export interface Doubt {
  path: string;
  line: number;
  column: number;
  rule: string;
  harm: Harm;
  /** One plain sentence, without a full stop. */
  reason: string;
  /** The words that it is about; null where it is about the file. */
  words: string | null;
  /** The reader's best guess of who is quoted. */
  guess: string | null;
  /** Line of front matter that settles it; null where there is none. */
  settledBy: string | null;
  /** What to do instead of that, or what the line is for; null where the reason says so. */
  remedy: string | null;
}

/** Words of a doubt are told no further than this: UTF-16 code units. */
const LONGEST = 160;

/** What is left out of a story and longer than this may be a paragraph: UTF-16 code units. */
const MOST_OF_A_LINE = 120;

/** A time in front matter, to be changed. */
const SOME_TIME = "embargo: 2026-12-01T06:00:00Z";

/** The doubts about a file of copy and its reading, in the order of the copy; none of a kill notice. */
export function doubtsOf(
  copy: Pick<OpenedCopy, "path" | "text" | "copyStart" | "frontMatter">,
  { article, publicArticle, messages }: Pick<Reading, "article" | "publicArticle" | "messages">,
): Doubt[] {
  if (article.kill) return [];
  const { path, text } = copy;
  const pointAt = pointsIn(text);
  const own = [
    ...leftOver(text, publicArticle),
    ...(messages.some(({ ruleId }) => ruleId === "empty") ? [] : lostIn(copy, article)),
    ...openEmbargo(copy, article),
  ];
  return [
    ...messages,
    ...own.map(({ start, end, ...rest }) => ({
      ...pointAt(start),
      ...rest,
      actual: text.slice(start, end),
    })),
  ]
    .map((told) => doubtOf(path, told))
    .sort((one, other) => one.line - other.line || one.column - other.column);
}

/** What the desk finds in a file of copy by itself. */
interface Found extends Span {
  ruleId: DeskRule;
  reason: string;
  /** Line of front matter that settles it. */
  note?: string;
}

/** A doubt where nothing is read of copy, though it has more than a headline. */
function lostIn(
  { copyStart }: Pick<OpenedCopy, "copyStart">,
  { headline, sections, furniture }: Article,
): Found[] {
  const isRead = sections.some(({ crosshead, paragraphs }) => crosshead || paragraphs.length > 0);
  const isFlash = headline && furniture.every(({ text }) => text.length <= MOST_OF_A_LINE);
  const reason = "No paragraph was found in this copy";
  return isRead || isFlash ? [] : [{ start: copyStart, end: copyStart, ruleId: "empty", reason }];
}

/** A doubt where copy has an embargo without a time, and its front matter gives none. */
function openEmbargo(
  { text, copyStart, frontMatter }: Pick<OpenedCopy, "text" | "copyStart" | "frontMatter">,
  { embargo }: Article,
): Found[] {
  if (!embargo || embargo.until || frontMatter.embargo) return [];
  const start = Math.max(copyStart, text.indexOf(embargo.text, copyStart));
  const reason = "This embargo has no readable time";
  return [{ start, end: start + embargo.text.length, ruleId: "embargo", reason, note: SOME_TIME }];
}

/** A message about a file as a doubt of the desk's. */
export function doubtOf(
  path: string,
  { reason, ruleId, line, column, actual, expected, note }: Told,
): Doubt {
  return {
    path,
    line: line ?? 1,
    column: column ?? 1,
    rule: ruleId ?? "mistake",
    ...ruleOf(ruleId),
    reason,
    words: actual ? shortened(actual) : null,
    guess: expected?.[0] ?? null,
    settledBy: note ?? null,
  };
}

/** What a message about a file says. */
type Told = Pick<VFileMessage, "reason"> &
  Partial<Pick<VFileMessage, "ruleId" | "line" | "column" | "actual" | "expected" | "note">>;

/**
 * Lines for the publisher that tell a doubt and what settles it.
 *
 * @example "content/articles/2020-01-02-a.txt:3:1 Nothing near this quotation names its source
 * (quotation-source)\n    quotes: [{ words: We sell, by: null }]"
 */
export function doubtLines({ path, line, column, reason, rule, settledBy, remedy }: Doubt): string {
  const advice = settledBy ?? remedy;
  return `${path}:${line}:${column} ${reason} (${rule})${advice === null ? "" : `\n    ${advice}`}`;
}

/** Words on one line, as far as a doubt tells them. */
export const shortened = (words: string): string => {
  const whole = words
    .slice(0, 2 * LONGEST)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).trim()}…` : whole;
};
