import { TZDate } from "@date-fns/tz";
import { endOfDay } from "date-fns/endOfDay";
import { format } from "date-fns/format";
import type { Article } from "../newswire/article.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { type CopyFile, mistakeInFront } from "./copy-file.ts";

/** A story that is not public, or not yet. */
export interface Held {
  by: "kill" | "draft" | "embargo" | "published";
  /** ISO 8601 day or time; null where no time lets it go. */
  until: string | null;
}

/** The moment for which a site is made, and the time zone (IANA) in which its days begin. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/**
 * Why a story is held, or null where it is public. An embargo of the front matter counts instead of
 * the copy's own; a sample's date of publication, which is made up as all of it is, holds nothing.
 */
export function whyHeld(
  { frontMatter, published }: Pick<CopyFile, "frontMatter" | "published">,
  { embargo, kill }: Pick<Article, "embargo" | "kill">,
  { now, timeZone }: Clock,
): Held | null {
  if (kill) return { by: "kill", until: null };
  if (frontMatter.draft) return { by: "draft", until: null };
  const lifted = frontMatter.embargo ?? embargo?.until;
  if (embargo && !lifted) return { by: "embargo", until: null };
  const dates: { by: Held["by"]; until: string | undefined }[] = [
    { by: "embargo", until: lifted ?? undefined },
    { by: "published", until: frontMatter.sample ? undefined : published },
  ];
  return dates.reduce<Held | null>((last, { by, until }) => {
    const time = until === undefined ? 0 : timeOf(until, timeZone);
    const other = last?.until ? timeOf(last.until, timeZone) : now.getTime();
    return until !== undefined && time > other ? { by, until } : last;
  }, null);
}

const REASONS: Record<Held["by"], string> = {
  kill: "it is a kill notice",
  draft: "it is a draft",
  embargo: "its embargo",
  published: "its date of publication",
};
const NO_END =
  "its copy has an embargo without a readable time: " +
  "add embargo: and the time to its front matter, such as 2026-12-01T06:00:00Z";

/**
 * A line for the publisher that says which file is held, why, and until when.
 *
 * @param article - whether it is a kill notice, and the slug of the story that it kills for certain
 */
export function heldLine(
  path: string,
  { by, until }: Held,
  { kill, kills }: Pick<Article, "kill"> & { kills?: string | undefined },
  timeZone: string,
): string {
  if (kill) {
    const effect = kills
      ? `it withdraws ${kills}`
      : "not published, and it is not clear which story it names; " +
        "add withdrawn: and the reason to that story's front matter, or delete its file";
    return `${path} is a kill notice (“${shortened(kill.text)}”): ${effect}`;
  }
  if (until) return `${path} is held until ${inWords(until, timeZone)}: ${REASONS[by]}`;
  return `${path} is held: ${by === "embargo" ? NO_END : REASONS[by]}`;
}

/** Day or time at which the first of some held stories comes out; undefined where none has one. */
function firstOf(held: readonly Held[], timeZone: string): string | undefined {
  const times = held.flatMap(({ until }) => until ?? []);
  return times.sort((one, other) => timeOf(one, timeZone) - timeOf(other, timeZone))[0];
}

/** When the first of some held stories comes out: milliseconds of the epoch. */
export function nextTime(held: readonly Held[], timeZone: string): number | undefined {
  const first = firstOf(held, timeZone);
  return first === undefined ? undefined : timeOf(first, timeZone);
}

/**
 * A line for the publisher that says when to build next, or undefined where no held story has a
 * time.
 */
export function nextBuildLine(held: readonly Held[], timeZone: string): string | undefined {
  const first = firstOf(held, timeZone);
  return (
    first && `Held stories need another build: the next is due from ${inWords(first, timeZone)} on`
  );
}

/** The same where what is held comes out by itself. */
export function comesOutLine(held: readonly Held[], timeZone: string): string | undefined {
  const first = firstOf(held, timeZone);
  return first && `The next held story is published on ${inWords(first, timeZone)}`;
}

/**
 * Makes sure that a public story does not say that it was changed on a day that is still to come.
 *
 * @throws {VFileMessage} at the key of its front matter that says so.
 */
export function assertChanged(
  { front, frontMatter: { updated, corrections = [] } }: Pick<CopyFile, "front" | "frontMatter">,
  { now, timeZone }: Clock,
): void {
  const today = endOfDay(new TZDate(now, timeZone)).getTime();
  const isAhead = (date: string) => timeOf(date, timeZone) > today;
  const reason = "write a date in the past: it says when the story was last changed";
  if (updated && isAhead(updated)) throw mistakeInFront(front, ["updated"], reason);
  if (corrections.some(({ date }) => isAhead(date)))
    throw mistakeInFront(front, ["corrections"], reason);
}

/** "1 December 2026, 06:00" in the time zone, or the day alone. */
function inWords(date: string, timeZone: string): string {
  const isTime = date.includes("T");
  return format(
    new TZDate(timeOf(date, timeZone), timeZone),
    isTime ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy",
  );
}

/** No more of a notice is told: UTF-16 code units. */
const LONGEST = 60;

function shortened(notice: string): string {
  const [first = ""] = /^[^.!?]+/u.exec(notice.replaceAll(/\s+/gu, " ")) ?? [];
  return first.length < notice.length ? `${first.slice(0, LONGEST).trim()}…` : first;
}
