import type { DoubtRule } from "../newswire/doubts.ts";

/** Kinds of harm from a doubt for readers, the worst first. */
export const HARMS = ["fault", "name", "day", "form", "note"] as const;

/**
 * Harm from a doubt:
 * - `fault`: a mistake would be public, or words of the copy lost
 * - `name`: a quotation has no name, as its source is uncertain
 * - `day`: a weekday or a date is not tied to a day
 * - `form`: the copy is published as filed, which may be unintended
 * - `note`: an agency's message to editors, which no page shows
 */
export type Harm = (typeof HARMS)[number];

/** Kinds of doubts that the desk adds to those of the parser. */
export type DeskRule =
  | ("mistake" | "key" | "empty" | "contact" | "envelope" | "embargo")
  | ("time" | "wire" | "note");

interface Rule {
  harm: Harm;
  /**
   * Remedy where no line of front matter settles the doubt; null where the doubt itself gives it.
   */
  remedy: string | null;
}

const ONLY_IN_COPY = "No line of front matter settles this: in the copy,";

const RULES: Readonly<Record<DoubtRule | DeskRule, Rule>> = {
  // No page can be made.
  mistake: { harm: "fault", remedy: null },
  // Pages would be empty, or have the name of their file as headline.
  empty: { harm: "fault", remedy: `${ONLY_IN_COPY} write the story` },
  headline: {
    harm: "fault",
    remedy: `${ONLY_IN_COPY} write a headline above it, on a line of its own`,
  },
  // The publisher's setting would have no effect.
  key: { harm: "fault", remedy: null },
  // A story would stay held for ever, or be released at the wrong time.
  embargo: { harm: "fault", remedy: "Write the time into the front matter" },
  // Readers would see text for newsrooms.
  contact: { harm: "fault", remedy: `${ONLY_IN_COPY} delete what is meant for newsrooms only` },
  envelope: { harm: "fault", remedy: `${ONLY_IN_COPY} delete this line` },
  // Readers would see characters without meaning.
  encoding: { harm: "fault", remedy: `${ONLY_IN_COPY} correct these characters` },
  // Words of the copy would be lost, or quotations missed in them.
  table: { harm: "fault", remedy: `${ONLY_IN_COPY} write what readers need of it as a sentence` },
  unread: { harm: "fault", remedy: `${ONLY_IN_COPY} split this into paragraphs` },
  "quotation-name": { harm: "name", remedy: "Write who is quoted into the front matter" },
  "quotation-source": { harm: "name", remedy: "Write who is quoted into the front matter" },
  day: { harm: "day", remedy: `${ONLY_IN_COPY} write the full date, such as “on 2 March 2026”` },
  dateline: { harm: "day", remedy: `${ONLY_IN_COPY} or in published:, correct the day` },
  // The agency's file does not say which time it means.
  time: {
    harm: "day",
    remedy: "Write the time with its zone into the front matter beside the file",
  },
  // Statements of the agency's file about itself, or to editors.
  wire: { harm: "form", remedy: null },
  note: { harm: "note", remedy: null },
  "quotation-mark": { harm: "form", remedy: `${ONLY_IN_COPY} correct the quotation mark` },
  crosshead: {
    harm: "form",
    remedy: `${ONLY_IN_COPY} end it with a full stop if it is a sentence, or delete it if it is not part of the story`,
  },
};

const BY_ID = new Map<string, Rule>(Object.entries(RULES));

/** Rule of a doubt by its id; without one, that of a mistake. */
export const ruleOf = (id: string | undefined): Rule => BY_ID.get(id ?? "") ?? RULES.mistake;
