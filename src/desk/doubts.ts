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
  /** Words in doubt; null where it is about the whole file. */
  words: string | null;
  /** The parser's best guess of who is quoted. */
  guess: string | null;
  /** Line of front matter that settles it; null where there is none. */
  settledBy: string | null;
  /** Remedy without such a line, or purpose of the line; null where the reason gives it. */
  remedy: string | null;
}

/** Longest quotation of words in a doubt, in UTF-16 code units. */
const LONGEST = 160;

/** Longest omitted text that cannot be a paragraph, in UTF-16 code units. */
const MOST_OF_A_LINE = 120;

/** An example of a time in front matter, for the publisher to change. */
const SOME_TIME = "embargo: 2026-12-01T06:00:00Z";

/**
 * Doubts about a file of copy and its reading, in the order of the copy; none for a kill notice.
 */
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

/** A finding of the desk in a file of copy. */
interface Found extends Span {
  ruleId: DeskRule;
  reason: string;
  /** Line of front matter that settles it. */
  note?: string;
}

/** A doubt about copy of which nothing was read, though it has more than a headline. */
function lostIn(
  { copyStart }: Pick<OpenedCopy, "copyStart">,
  { headline, sections, furniture }: Article,
): Found[] {
  const isRead = sections.some(({ crosshead, paragraphs }) => crosshead || paragraphs.length > 0);
  const isFlash = headline && furniture.every(({ text }) => text.length <= MOST_OF_A_LINE);
  const reason = "No paragraph was found in this copy";
  return isRead || isFlash ? [] : [{ start: copyStart, end: copyStart, ruleId: "empty", reason }];
}

/** A doubt about an embargo without a time, in the copy and in the front matter. */
function openEmbargo(
  { text, copyStart, frontMatter }: Pick<OpenedCopy, "text" | "copyStart" | "frontMatter">,
  { embargo }: Article,
): Found[] {
  if (!embargo || embargo.until || frontMatter.embargo) return [];
  const start = Math.max(copyStart, text.indexOf(embargo.text, copyStart));
  const reason = "This embargo has no readable time";
  return [{ start, end: start + embargo.text.length, ruleId: "embargo", reason, note: SOME_TIME }];
}

/** Converts a message about a file to a doubt of the desk. */
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

/** Contents of a message about a file. */
type Told = Pick<VFileMessage, "reason"> &
  Partial<Pick<VFileMessage, "ruleId" | "line" | "column" | "actual" | "expected" | "note">>;

/**
 * Lines for the publisher with a doubt and what settles it.
 *
 * @example "content/articles/2020-01-02-a.txt:3:1 Nothing near this quotation names its source
 *   (quotation-source)\n    quotes: [{ words: We sell, by: null }]"
 */
export function doubtLines({ path, line, column, reason, rule, settledBy, remedy }: Doubt): string {
  const advice = settledBy ?? remedy;
  return `${path}:${line}:${column} ${reason} (${rule})${advice === null ? "" : `\n    ${advice}`}`;
}

/** Words on one line, cut to the longest quotation. */
export const shortened = (words: string): string => {
  const whole = words
    .slice(0, 2 * LONGEST)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).trim()}…` : whole;
};
