import type { Held } from "../store/comment.ts";
import type { Standing } from "../store/store.ts";
import { commentHtml } from "../text/comment-text.ts";
import { folded, passesFor, patternIn, phraseIn } from "./matching.ts";
import type { Rules } from "./rules.ts";
import type { Submission } from "./submission.ts";

/** Facts about a submission, besides its text. */
export interface Circumstances extends Standing {
  rules: Rules;
  /** True if the discussion is closed. */
  closed: boolean;
  addressKnown: boolean;
  /** Badge of moderators' comments, as readers of this discussion see it. */
  newsroom: string;
  /**
   * True if the form shows signs of a bot: `trapped` by text in the honeypot, `hurried` by a post
   * faster than anyone types.
   */
  trapped: boolean;
  hurried: boolean;
  /** True if the client sent a valid proof of work. */
  proven: boolean;
}

/** `provable` would be published, had it come with a proof of work. */
export type Verdict =
  | ({ status: "published" | "held"; provable?: true } & Held)
  | { status: "refused" };

type Rule = (submission: Submission, facts: Circumstances) => string | false | undefined;

/**
 * Rules for the text: each returns the words for which it holds a comment; "" where no single words
 * are to blame.
 */
const RULES: Readonly<Record<string, Rule>> = {
  "blocked name": ({ name }, { blocks }) => blocks.names.includes(folded(name)) && name,
  "newsroom name": ({ name }, { moderators, newsroom }) =>
    moderators.some((moderator) => passesFor(name, moderator, newsroom)) && name,
  "blocked address": (_, { blocks }) => blocks.address && "",
  "blocked pattern": (submission, { blocks }) => patternIn(all(submission), blocks.patterns),
  pattern: (submission, { rules }) => patternIn(all(submission), rules.patterns),
  word: (submission, { rules }) => phraseIn(all(submission), rules.words),
  links: ({ comment }, { rules }) => {
    const links = linksIn(comment);
    return links.length > rules.links && links.join(" ");
  },
  repeated: ({ comment }, { rules, alike }) => alike >= rules.repeats && comment.slice(0, 200),
  trap: (_, { trapped }) => trapped && "",
  everything: (_, { rules }) => rules.mode === "hold-everything" && "",
  "first time": (_, { rules, approved, moderators }) =>
    rules.mode === "hold-first-time" && moderators.length > 0 && !approved && "",
};

/** Share of the limit of an address that readers do not reach. */
const BUSY_SHARE = 0.8;

/**
 * Suspicious signs about a client, which say nothing about the text. Each may also come from a
 * reader, so they only hold comments without a proof of work.
 */
const SIGNS: Readonly<Record<string, Rule>> = {
  // Comments without links may come fast: they may be pasted, or have been previewed.
  haste: ({ comment }, { hurried }) => hurried && (linksIn(comment)[0] ?? false),
  flood: (_, { rules, recent, addressKnown }) => !addressKnown && recent >= rules.flood.posts && "",
  busy: (_, { rules, recent, addressKnown }) =>
    addressKnown && recent >= Math.max(2, rules.flood.posts * BUSY_SHARE) && "",
  trouble: (_, { troubled, addressKnown }) => addressKnown && troubled && "",
};

/** Verdict on a submission: the first rule that matches holds it. */
export function judge(submission: Submission, facts: Circumstances): Verdict {
  if (facts.closed) return { status: "refused" };
  const held = firstOf(RULES, submission, facts);
  if (held) return { status: "held", ...held };
  const suspect = facts.proven ? undefined : firstOf(SIGNS, submission, facts);
  if (suspect) return { status: "held", provable: true, ...suspect };
  return { status: "published", heldRule: null, heldWords: null };
}

function firstOf(
  rules: Readonly<Record<string, Rule>>,
  submission: Submission,
  facts: Circumstances,
) {
  for (const [heldRule, rule] of Object.entries(rules)) {
    const heldWords = rule(submission, facts);
    if (typeof heldWords === "string") return { heldRule, heldWords };
  }
  return undefined;
}

function all({ name, comment }: Submission): string {
  return `${name}\n${comment}`;
}

/** Links of a comment, and web addresses in its text. */
function linksIn(comment: string): string[] {
  const { markup } = commentHtml(comment);
  const linked = [...markup.matchAll(/<a href="([^"]*)"/gu)].map(([, href = ""]) => href);
  const bare = markup.replace(/<[^>]*>/gu, " ").match(/\b(?:https?:\/\/|www\.)[^\s<]+/giu) ?? [];
  return [...new Set([...linked, ...bare])].map((link) => link.replaceAll("&#x26;", "&"));
}
