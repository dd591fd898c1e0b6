import { counting } from "../counting.ts";

const counted = counting<"one" | "other">("en");

/** Sentences about an act on a number of comments. */
const done = (what: string) => (comments: number) =>
  counted(comments, { one: `# comment: ${what}.`, other: `# comments: ${what}.` });

/** Messages about the decisions of moderators, in English. */
export const decisions = {
  /** Sentences about an act just done, by action in the log: on a number of comments… */
  done: {
    published: done("approved"),
    held: done("back to waiting"),
    rejected: done("rejected"),
    spam: done("marked as spam"),
    settled: (messages: number) =>
      counted(messages, { one: "# message: dealt with.", other: "# messages: dealt with." }),
    told: (messages: number) =>
      counted(messages, {
        one: "# message: back to messages.",
        other: "# messages: back to messages.",
      }),
    edit: done("edited"),
    delete: done("deleted permanently"),
    feature: done("featured"),
    unfeature: done("no longer featured"),
    undo: done("undone"),
    "dismiss reports": done("reports dismissed"),
  },
  /** … or on a name, the address of a comment on a day, a pattern, or the discussion of a story. */
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
  /** Actions in log entries; the object follows some of them. */
  actions: {
    published: "approved",
    held: "back to waiting",
    rejected: "rejected",
    spam: "marked as spam",
    settled: "dealt with the message",
    told: "back to messages",
    edit: "edited",
    delete: "deleted permanently",
    feature: "featured",
    unfeature: "no longer featured",
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

/** Messages about the decisions of moderators, in one language. */
export type DecisionMessages = typeof decisions;
