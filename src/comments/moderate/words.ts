import type { Forms } from "../locale.ts";
import type { List } from "./place.ts";
import { deskArabic } from "./words-ar.ts";
import { deskFrench } from "./words-fr.ts";

/** What was done to comments, however many. */
const done = (what: string): Forms => ({
  one: `# comment: ${what}.`,
  other: `# comments: ${what}.`,
});

/** Everything that the moderators' pages and the notices to the newsroom say in English. */
const english = {
  /** Between what is named and what is said of it, and between the parts of a list. */
  colon: ": ",
  comma: ", ",

  title: "Moderation",
  lists: {
    held: "Waiting",
    published: "Published",
    rejected: "Rejected",
    spam: "Spam",
    reports: "Reports",
    blocks: "Blocked and closed",
    log: "Log",
  } satisfies Record<List, string>,
  sections: "Lists",
  search: "Search",
  searchIn: "Name, words or story",
  signIn: "Sign in",
  signOut: "Sign out",
  signOutEverywhere: "Sign out everywhere",
  signedInAs: "Signed in as",
  name: "Name",
  secret: "Secret",
  wrong: "Name or secret is wrong.",
  nobody: "There is no moderator yet. On the server, this makes one and prints the secret:",
  tooManyAttempts: "Those were too many attempts. Please wait a quarter of an hour.",
  signedOut: "You are signed out. Sign in, then do it again.",
  foreignForm: "The form is not from this session. Go back, load the page anew, and do it again.",

  none: "Nothing here.",
  nothingFound: "Nothing is found.",
  more: "Older",
  selected: "With the selected:",
  select: (name: string) => `Select the comment by ${name}`,
  of: (verb: string, name: string) => `${verb}: the comment by ${name}`,
  acts: {
    published: "Approve",
    rejected: "Reject",
    spam: "Spam",
    held: "Back to waiting",
    dismiss: "Dismiss reports",
  },
  open: "Edit, reply and more",
  heldBy: "Held:",
  rules: {
    "blocked name": "the name is blocked",
    "newsroom name": "its name looks like a moderator’s",
    "blocked address": "the address is blocked",
    "blocked pattern": "it matches a blocked pattern",
    pattern: "it matches a pattern of the publication’s",
    word: "it has a word of the publication’s list",
    links: "it has many links",
    repeated: "the same text has come before",
    trap: "it filled in a field that nobody sees",
    haste: "it came faster than anybody types, with a link",
    flood: "many came at once from unknown addresses",
    busy: "many came at once from its address",
    trouble: "something else from its address was rejected, or was spam",
    everything: "every comment is held",
    "first time": "it is the author’s first",
  },
  inDiscussion: "See it in the discussion",
  featured: "Featured",
  newsroom: "Newsroom",
  edited: "edited",
  reportsOf: "Readers say:",
  times: { one: "once", other: "# times" } as Forms,
  failed: "These notices to the newsroom did not go out:",

  editing: "Edit",
  text: "Comment",
  saveEdit: "Save the change",
  replying: "Reply as the newsroom",
  replyText: "Reply",
  reply: "Publish the reply",
  featuring: "More",
  feature: "Feature it",
  unfeature: "Feature it no longer",
  blockName: "Block this name",
  blockAddress: "Block this address",
  deleting: "Delete for good",
  sure: "The words and the name go for good. This cannot be undone.",
  notSure: "Tick the box to delete the comment for good.",
  door: "The discussion",
  doors: {
    open: "The newsroom keeps it open.",
    closed: "The newsroom closed it.",
    age: "The age of the story decides whether it is open.",
  },
  doorActs: { open: "Keep it open", closed: "Close it", age: "Leave it to its age" },

  blockedHeld: "What comes from a blocked name or address, or matches a pattern, is held.",
  pattern: "Pattern (RE2 syntax, whatever the case)",
  blockPattern: "Block the pattern",
  blockTheName: "Block the name",
  noPattern: "Write a pattern in RE2 syntax, such as buy (now|here).",
  noName: "Write a name.",
  noAddress: "The address of this comment is forgotten.",
  kinds: { name: "Name", pattern: "Pattern" },
  addressOf: (day: string) => `Address of a comment of ${day}`,
  unblock: "Let go",
  story: "Discussion of the story (the last part of its address)",
  noStory: "There is no such story.",

  undo: "Undo",
  undone: "undone",
  /** What the moderator has just done, by the action in the log: to comments, which are counted… */
  done: {
    published: done("approved"),
    held: done("back to waiting"),
    rejected: done("rejected"),
    spam: done("marked as spam"),
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
    "unblock name": (name: string) => `The name “${name}” is let go.`,
    "unblock address": (day: string) => `The address of a comment of ${day} is let go.`,
    "unblock pattern": (pattern: string) => `The pattern “${pattern}” is let go.`,
    "door: open": (story: string) => `The discussion of “${story}” is kept open.`,
    "door: closed": (story: string) => `The discussion of “${story}” is closed.`,
    "door: by age": (story: string) => `The discussion of “${story}” is left to its age.`,
  },
  /** What the log says that somebody did; after some of it comes to what. */
  actions: {
    published: "approved",
    held: "back to waiting",
    rejected: "rejected",
    spam: "marked as spam",
    edit: "edited",
    delete: "deleted for good",
    feature: "featured",
    unfeature: "featured no longer",
    undo: "undid",
    "dismiss reports": "reports dismissed",
    "block name": "blocked the name",
    "block address": "blocked the address of a comment of",
    "block pattern": "blocked the pattern",
    "unblock name": "let go the name",
    "unblock address": "let go the address of a comment of",
    "unblock pattern": "let go the pattern",
    "door: open": "kept the discussion open",
    "door: closed": "closed the discussion",
    "door: by age": "left the discussion to its age",
  },
  byLink: "a link in a mail",
  comment: (id: number) => `comment ${id}`,
  theComment: (id: number) => `Comment ${id}`,
  nothingToUndo: "That cannot be undone any more: something else came after.",
  keys: "Keys, while a comment has the focus: j next, k previous, a approve, r reject, s spam, x select, o open.",

  linkActs: {
    published: "Approve this comment?",
    rejected: "Reject this comment?",
    spam: "Mark this comment as spam?",
  },
  linkOver: "This link has acted already, is too old, or the comment has changed since.",
  linkDone: "Done.",
  toDesk: "To the moderation",
  noComment: "There is no such comment.",
  noAct: "The form asks for something that a moderator cannot do.",

  notices: {
    of: (name: string, story: string) => `${name}, ${story}`,
    posted: (name: string, story: string) => `New comment: ${name}, ${story}`,
    waits: (name: string, story: string) => `A comment waits: ${name}, ${story}`,
    published: (address: string) => `Published: ${address}`,
    held: (rule: string) => `Held: ${rule}.`,
    more: (address: string) => `More: ${address}`,
  },
};

/** What the moderators' pages and the notices say, in one language. */
export type DeskWords = typeof english;

/** By the language's own subtag (BCP 47). */
const languages = new Map<string, DeskWords>(
  Object.entries({ ar: deskArabic, en: english, fr: deskFrench }),
);

/** What the newsroom reads. A process serves one publication, and speaks its language. */
export let deskWords: DeskWords = english;

/** Has the moderators' pages and the notices of this process speak a language (BCP 47); English where there are no words of it. */
export function speakAtDesk(language: string): void {
  deskWords = languages.get(new Intl.Locale(language).language) ?? english;
}

/** The words for what the store knows by a key; the key, where it is one of a later version. */
export function called(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}
