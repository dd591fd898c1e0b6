import { counting } from "../counting.ts";

const counted = counting<"one" | "other">("en");

/** Sentences on what was done to a number of comments. */
const done = (what: string) => (comments: number) =>
  counted(comments, { one: `# comment: ${what}.`, other: `# comments: ${what}.` });

/** Everything that is said in English of what moderators did. */
export const decisions = {
  /** Sentences on what the moderator has just done, by the action in the log: to comments, which are counted… */
  done: {
    published: done("approved"),
    held: done("back to waiting"),
    rejected: done("rejected"),
    spam: done("marked as spam"),
    settled: (messages: number) =>
      counted(messages, { one: "# message: settled.", other: "# messages: settled." }),
    told: (messages: number) =>
      counted(messages, { one: "# message: to be settled.", other: "# messages: to be settled." }),
    edit: done("edited"),
    delete: done("deleted for good"),
    feature: done("featured"),
    unfeature: done("featured no longer"),
    undo: done("undone"),
    "dismiss reports": done("reports dismissed"),
  },
  /** … or to a name, the address of a comment of a day, a pattern, or the discussion of a story. */
  doneTo: {
    "block name": (name: string) => `The name “${name}” is blocked.`,
    "block address": (day: string) => `The address of a comment of ${day} is blocked.`,
    "block pattern": (pattern: string) => `The pattern “${pattern}” is blocked.`,
    "unblock name": (name: string) => `The name “${name}” is no longer blocked.`,
    "unblock address": (day: string) => `The address of a comment of ${day} is no longer blocked.`,
    "unblock pattern": (pattern: string) => `The pattern “${pattern}” is no longer blocked.`,
    rules: (what: string) => `The rules are changed. ${what}.`,
    "door: open": (story: string) => `The discussion of “${story}” is kept open.`,
    "door: closed": (story: string) => `The discussion of “${story}” is closed.`,
    "door: by age": (story: string) =>
      `The age of “${story}” decides whether its discussion is open.`,
  },
  /** Entries of the log by action; behind some comes what they were done to. */
  actions: {
    published: "approved",
    held: "back to waiting",
    rejected: "rejected",
    spam: "marked as spam",
    settled: "settled the message",
    told: "back to messages",
    edit: "edited",
    delete: "deleted for good",
    feature: "featured",
    unfeature: "featured no longer",
    undo: "undid",
    "dismiss reports": "reports dismissed",
    "block name": "blocked the name",
    "block address": "blocked the address of a comment of",
    "block pattern": "blocked the pattern",
    "unblock name": "unblocked the name",
    "unblock address": "unblocked the address of a comment of",
    "unblock pattern": "unblocked the pattern",
    rules: "changed the rules",
    "door: open": "kept the discussion open",
    "door: closed": "closed the discussion",
    "door: by age": "left the discussion to the age of the story",
  },
};

/** Messages on what moderators did in one language. */
export type DecisionMessages = typeof decisions;
