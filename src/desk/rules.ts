import type { DoubtRule } from "../newswire/doubts.ts";

/** What a doubt comes to in public, the worst first. */
export const HARMS = ["fault", "name", "day", "form", "note"] as const;

/**
 * - `fault`: something wrong would be public, or something of the copy lost
 * - `name`: a quotation has no name, as nobody is sure whose it is
 * - `day`: a weekday or a date is not tied to a day
 * - `form`: the copy is printed as it is filed, and may not be meant so
 * - `note`: an agency tells editors something that no page shows
 */
export type Harm = (typeof HARMS)[number];

/** Kinds of doubts that the desk adds to those of the parser. */
export type DeskRule =
  | ("mistake" | "key" | "empty" | "contact" | "envelope" | "embargo")
  | ("time" | "wire" | "note");

interface Rule {
  harm: Harm;
  /** What to do where no line of front matter settles it; null where the doubt itself says so. */
  remedy: string | null;
}

const ONLY_IN_COPY = "No line of front matter settles this: in the copy,";

const RULES: Readonly<Record<DoubtRule | DeskRule, Rule>> = {
  // No page can be made.
  mistake: { harm: "fault", remedy: null },
  // Pages would be empty, or go by their file's name.
  empty: { harm: "fault", remedy: `${ONLY_IN_COPY} write the story` },
  headline: {
    harm: "fault",
    remedy: `${ONLY_IN_COPY} write a headline above it, on a line of its own`,
  },
  // The publisher's word would count for nothing.
  key: { harm: "fault", remedy: null },
  // A story would stay held for ever, or come out at the wrong time.
  embargo: { harm: "fault", remedy: "Write the time into the front matter" },
  // What is meant for newsrooms would be read by everybody.
  contact: { harm: "fault", remedy: `${ONLY_IN_COPY} delete what is meant for newsrooms only` },
  envelope: { harm: "fault", remedy: `${ONLY_IN_COPY} delete this line` },
  // Readers would see signs that mean nothing.
  encoding: { harm: "fault", remedy: `${ONLY_IN_COPY} correct these characters` },
  // Words of the copy would be lost, or nobody quoted in them.
  table: { harm: "fault", remedy: `${ONLY_IN_COPY} write what readers need of it as a sentence` },
  unread: { harm: "fault", remedy: `${ONLY_IN_COPY} split this into paragraphs` },
  "quotation-name": { harm: "name", remedy: "Write who is quoted into the front matter" },
  "quotation-source": { harm: "name", remedy: "Write who is quoted into the front matter" },
  day: { harm: "day", remedy: `${ONLY_IN_COPY} write the full date, such as “on 2 March 2026”` },
  dateline: { harm: "day", remedy: `${ONLY_IN_COPY} or in published:, correct the day` },
  // The agency's file does not say which moment is meant.
  time: {
    harm: "day",
    remedy: "Write the time with its zone into the front matter beside the file",
  },
  // What the agency's file says about itself, or to editors.
  wire: { harm: "form", remedy: null },
  note: { harm: "note", remedy: null },
  "quotation-mark": { harm: "form", remedy: `${ONLY_IN_COPY} correct the quotation mark` },
  crosshead: {
    harm: "form",
    remedy: `${ONLY_IN_COPY} end it with a full stop if it is a sentence, or delete it if it is not part of the story`,
  },
};

const BY_ID = new Map<string, Rule>(Object.entries(RULES));

/** The rule of a doubt by its id; that of a mistake where it has none. */
export const ruleOf = (id: string | undefined): Rule => BY_ID.get(id ?? "") ?? RULES.mistake;
