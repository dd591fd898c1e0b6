import { existsSync, readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { z } from "zod";
import { slugOf } from "../newswire/slug.ts";
import { endTime } from "./date.ts";
import { type KeyIssue, linkFields, textField, unknownKey } from "./fields.ts";
import { mistake } from "./mistake.ts";
import { textOf } from "./text-file.ts";
import { placeIn, readYaml } from "./yaml.ts";

const LEAD = "the slug of the story that leads the front page";

const lead = z.preprocess(
  (value) => (typeof value === "string" ? { story: value } : value),
  z.strictObject(
    { story: textField(LEAD), until: endTime.optional() },
    { error: keysOr(["story", "until"], `write ${LEAD}, or its story and until`) },
  ),
);

const banner = z.strictObject(
  {
    text: textField("the words of the banner"),
    story: textField("the slug of the story that the banner leads to").optional(),
    until: endTime,
  },
  { error: unknownKey(["text", "story", "until"]) },
);

const link = z.strictObject(linkFields, {
  error: keysOr(["name", "address"], "write a topic, or the name and the address of a link"),
});

const FIELDS = {
  lead,
  topics: z.array(textField("a topic"), "write a list of topics"),
  navigation: z.array(
    z.union([textField("a topic"), link], {
      error: "write a topic, or the name and the address of a link",
    }),
    "write a list of topics and links",
  ),
  banner,
};

const frontFile = z.strictObject(FIELDS, { error: unknownKey(Object.keys(FIELDS)) }).partial();

/** A link with a name, to a path on the site or an address elsewhere. */
export type NamedLink = z.infer<typeof link>;

/** Breaking news above the front page, until an ISO 8601 time. */
export type Banner = z.infer<typeof banner>;

/** The publisher's choices for the front page. */
export interface Front {
  /** Slug of the lead story. */
  lead?: string | undefined;
  /** Topics whose stories are shown together, in order. */
  topics?: string[] | undefined;
  /** Topics and links at the top of every page. */
  navigation?: (string | NamedLink)[] | undefined;
  banner?: Banner | undefined;
}

/** Options for the choices, and the current time. */
interface Choosing {
  slugs: ReadonlySet<string>;
  /** Topics by their ids. */
  topics: ReadonlyMap<string, unknown>;
  now: Date;
}

/**
 * Choices that are valid at a time, and the parts of them that match nothing. The latter are not
 * errors, as stories come and go.
 */
interface ReadFront {
  front: Front;
  doubts: VFileMessage[];
  /** Time at which the first choice ends: milliseconds since 1970. */
  next?: number | undefined;
}

/**
 * File in which the publisher arranges the front page; the environment variable FRONT names
 * another, for trials.
 */
export const FRONT = process.env["FRONT"] || "content/front.yaml";

/**
 * Reads content/front.yaml in the working directory; without the file nothing is chosen. Choices
 * that have ended are left out.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, with what to write instead.
 */
export function readFront({ slugs, topics, now }: Choosing, path = FRONT): ReadFront {
  if (!existsSync(path)) return { front: {}, doubts: [] };
  const text = textOf(path, readFileSync(path));
  const chosen = readYaml({ path, text, firstLine: 1 }, frontFile);
  const doubts: VFileMessage[] = [];
  const isKnown = (known: boolean, keys: readonly [string, ...PropertyKey[]], reason: string) => {
    if (!known)
      doubts.push(mistake(path, `${keys[0]}: ${reason}`, placeIn({ text, firstLine: 1 }, keys)));
    return known;
  };
  const hasTopic = (key: string) => (entry: string | NamedLink, index: number) =>
    typeof entry !== "string" || isKnown(topics.has(slugOf(entry)), [key, index], noTopic(entry));
  const isOver = (until: string | undefined) =>
    until !== undefined && Date.parse(until) <= now.getTime();
  const lead = isOver(chosen.lead?.until) ? undefined : chosen.lead;
  const banner = isOver(chosen.banner?.until) ? undefined : chosen.banner;
  const leads = lead && isKnown(slugs.has(lead.story), ["lead"], noLead(lead.story));
  const target = banner?.story;
  const isLinked = target && isKnown(slugs.has(target), ["banner", "story"], noTarget(target));
  const ends = [lead?.until, banner?.until].flatMap((until) => (until ? Date.parse(until) : []));
  return {
    front: {
      lead: leads ? lead.story : undefined,
      topics: chosen.topics?.filter(hasTopic("topics")),
      navigation: chosen.navigation?.filter(hasTopic("navigation")),
      banner: banner && { ...banner, story: isLinked ? target : undefined },
    },
    doubts,
    next: ends.length > 0 ? Math.min(...ends) : undefined,
  };
}

const noLead = (slug: string) =>
  `no story “${slug}” is published, so the front page chooses: ` +
  "write the slug of one, which is the name of its file without date and ending, or delete this line";

const noTarget = (slug: string) =>
  `no story “${slug}” is published, so the banner leads nowhere: ` +
  "write the slug of one, which is the name of its file without date and ending, or delete this line";

const noTopic = (topic: string) =>
  `no story has the topic “${topic}”, so it is left out: write one that a story has, or delete it`;

/**
 * Error for an unknown key, which lists the known ones, and for a value of another type, with the
 * remedy.
 */
function keysOr(keys: readonly string[], remedy: string) {
  return (issue: KeyIssue) => (issue.keys ? unknownKey(keys)(issue) : remedy);
}
