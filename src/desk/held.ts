import { TZDate } from "@date-fns/tz";
import { endOfDay } from "date-fns/endOfDay";
import { format } from "date-fns/format";
import type { Article } from "../newswire/article.ts";
import { timeOf } from "../newswire/iso-dates.ts";
import { type CopyFile, mistakeInFront } from "./copy-file.ts";

/** A story that is not public, or not yet. */
export interface Held {
  by: "kill" | "draft" | "embargo" | "published";
  /** ISO 8601 day or time of release; null without one. */
  until: string | null;
}

/** Time at which a site is made, and the time zone (IANA) of its days. */
export interface Clock {
  now: Date;
  timeZone: string;
}

/**
 * Reason why a story is held, or null where it is public. An embargo in front matter overrides the
 * copy's own. The date of a sample is made up and holds nothing.
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
 * A line for the publisher with the held file, the reason, and the time of release.
 *
 * @param article - tells a kill notice, and the slug of the story that it certainly kills
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

/** Day or time at which the first held story is released; undefined where none has one. */
function firstOf(held: readonly Held[], timeZone: string): string | undefined {
  const times = held.flatMap(({ until }) => until ?? []);
  return times.sort((one, other) => timeOf(one, timeZone) - timeOf(other, timeZone))[0];
}

/** Time at which the first held story is released: milliseconds since 1970. */
export function nextTime(held: readonly Held[], timeZone: string): number | undefined {
  const first = firstOf(held, timeZone);
  return first === undefined ? undefined : timeOf(first, timeZone);
}

/**
 * A line for the publisher with the time for the next build, or undefined where no held story has a
 * time.
 */
export function nextBuildLine(held: readonly Held[], timeZone: string): string | undefined {
  const first = firstOf(held, timeZone);
  return (
    first && `Held stories need another build: the next is due from ${inWords(first, timeZone)} on`
  );
}

/** A line for the publisher with the time of the next automatic release, or undefined. */
export function comesOutLine(held: readonly Held[], timeZone: string): string | undefined {
  const first = firstOf(held, timeZone);
  return first && `The next held story is published on ${inWords(first, timeZone)}`;
}

/**
 * Refuses a public story that was changed on a day in the future.
 *
 * @throws {VFileMessage} at the key of its front matter.
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

/** Longest quotation of a notice, in UTF-16 code units. */
const LONGEST = 60;

function shortened(notice: string): string {
  const [first = ""] = /^[^.!?]+/u.exec(notice.replaceAll(/\s+/gu, " ")) ?? [];
  return first.length < notice.length ? `${first.slice(0, LONGEST).trim()}…` : first;
}
