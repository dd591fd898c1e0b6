import type { JudgingRules } from "../store/store-rules.ts";

/** Numbers in the form for rules, in order, with their bounds. */
export const NUMBERS = {
  links: [0, 1_000],
  repeats: [1, 1_000],
  posts: [1, 10_000],
  minutes: [1, 1_440],
} as const;

/** Fields of the form for rules with one entry on each line. */
export const LINES = ["words", "patterns"] as const;

/** Name of a field with a number. */
export type NumberField = keyof typeof NUMBERS;

/** Texts of the form's fields. */
export type RulesFields = Record<"mode" | NumberField | (typeof LINES)[number], string>;

/** Text of each field in the form for rules. */
export function rulesFields({ flood, words, patterns, ...rules }: JudgingRules): RulesFields {
  return {
    mode: rules.mode,
    links: String(rules.links),
    repeats: String(rules.repeats),
    posts: String(flood.posts),
    minutes: String(flood.minutes),
    words: words.join("\n"),
    patterns: patterns.join("\n"),
  };
}
