import type { VFileMessage } from "vfile-message";
import type { Article } from "../newswire/article.ts";
import { pointsIn } from "../newswire/copy/points.ts";
import type { Reading } from "../newswire/read-copy.ts";
import { type OpenedCopy, placeOfCopy } from "./copy-file.ts";
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

/** A time in front matter, to be changed. */
const SOME_TIME = "embargo: 2026-12-01T06:00:00Z";

/** The doubts about a file of copy and its reading, in the order of the copy; none of a kill notice. */
export function doubtsOf(
  copy: Pick<OpenedCopy, "path" | "text" | "copyStart" | "frontMatter">,
  { article, publicArticle, messages }: Pick<Reading, "article" | "publicArticle" | "messages">,
): Doubt[] {
  if (article.kill) return [];
  const { path, text, copyStart, frontMatter } = copy;
  const pointAt = pointsIn(text);
  const own = (rule: DeskRule, reason: string, start: number, words: string | null): Doubt => ({
    ...doubtOf(path, { ruleId: rule, reason, ...pointAt(start) }),
    words: words && shortened(words),
  });
  const { embargo } = article;
  const isEmpty = !article.headline && isBare(article);
  return [
    ...messages.map((message) => doubtOf(path, message)),
    ...leftOver(text, publicArticle).map(({ start, end, ruleId, reason }) =>
      own(ruleId, reason, start, text.slice(start, end)),
    ),
    ...(isEmpty ? [{ ...own("empty", NOTHING, 0, null), ...placeOfCopy(copy) }] : []),
    ...(embargo && !embargo.until && !frontMatter.embargo
      ? [
          {
            ...own(
              "embargo",
              NO_TIME,
              Math.max(copyStart, text.indexOf(embargo.text)),
              embargo.text,
            ),
            settledBy: SOME_TIME,
          },
        ]
      : []),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
}

const NOTHING = "Neither a headline nor a paragraph of a story is read in this copy";
const NO_TIME = "This embargo has no time that can be read";

const isBare = ({ sections }: Article): boolean =>
  sections.every(({ crosshead, paragraphs }) => !crosshead && paragraphs.length === 0);

/** A message about a file as a doubt of the desk's. */
export function doubtOf(
  path: string,
  {
    reason,
    ruleId,
    line,
    column,
    actual,
    expected,
    note,
  }: Pick<VFileMessage, "reason" | "ruleId" | "line" | "column" | "actual" | "expected" | "note">,
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

/**
 * Lines for the publisher that tell a doubt and what settles it.
 *
 * @example "content/articles/2020-01-02-a.txt:3:1 Nothing beside this quotation says whose it is
 * (quotation-source)\n    quotes: [{ words: We sell, by: null }]"
 */
export function doubtLines({ path, line, column, reason, rule, settledBy, remedy }: Doubt): string {
  const advice = settledBy ?? remedy;
  return `${path}:${line}:${column} ${reason} (${rule})${advice === null ? "" : `\n    ${advice}`}`;
}

const shortened = (words: string): string => {
  const whole = words
    .slice(0, 2 * LONGEST)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).trim()}…` : whole;
};
