import type { Act } from "./store-newsroom.ts";

/** Authors whose comments wait for the newsroom. */
export const MODES = ["hold-everything", "hold-first-time", "publish"] as const;

/** Rules for judging comments, which moderators can change while the site is running. */
export interface JudgingRules {
  mode: (typeof MODES)[number];
  /** Most links of a comment that is not held. */
  links: number;
  /** Words and phrases that hold a comment, whatever their case, accents and invisible letters. */
  words: readonly string[];
  /** Patterns (RE2 syntax, whatever the case) that hold a comment. */
  patterns: readonly string[];
  /** Times a day that the same text may be posted before it is held. */
  repeats: number;
  /** Most comments from a client address within a number of minutes; more are refused. */
  flood: { readonly posts: number; readonly minutes: number };
}

/** Methods for the rules that moderators have set. */
export interface RulesStore {
  /** Rules that override the publication's. */
  rules(): Promise<Partial<JudgingRules>>;

  /**
   * Replaces all rules that override the publication's.
   *
   * @param changed - for the log
   */
  setRules(rules: Partial<JudgingRules>, changed: Partial<JudgingRules>, act: Act): Promise<void>;
}
