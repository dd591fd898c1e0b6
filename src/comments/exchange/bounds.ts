import { cleanComment, cleanName } from "../rules/submission.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import type { Incoming } from "./intake.ts";

/** Mark at the end of a comment that was cut. */
const CUT = " […]";

/**
 * Cuts an imported comment to the limits of the form: its name, its text, and times that are in the
 * future.
 *
 * @returns the comment, and a sentence without a subject for each cut
 */
export function withinBounds(incoming: Incoming): { comment: Incoming; cuts: string[] } {
  const cuts: string[] = [];
  const within = (text: string, most: number, what: string, mark: string) => {
    if (text.length <= most) return text;
    cuts.push(`has ${what} of ${text.length} characters: cut to ${most}`);
    return (
      text
        .slice(0, most - mark.length)
        .toWellFormed()
        .trimEnd() + mark
    );
  };
  const now = new Date().toISOString();
  const past = (what: "edited" | "approved" | "featured") => {
    const time = incoming[what];
    if (!time || Date.parse(time) <= Date.parse(now)) return time;
    cuts.push(`was ${what} at a time in the future: set to now`);
    return now;
  };
  const { created } = incoming;
  const comment = {
    ...incoming,
    name: within(cleanName(incoming.name), NAME_LENGTH, "a name", ""),
    text: within(cleanComment(incoming.text), COMMENT_LENGTH, "a text", CUT),
    created: created && Date.parse(created) > Date.parse(now) ? undefined : created,
    edited: past("edited"),
    approved: past("approved"),
    featured: past("featured"),
  };
  return { comment, cuts };
}
