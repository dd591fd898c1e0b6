import type { Act } from "./store-newsroom.ts";

/** Whose comments wait for the newsroom. */
export const MODES = ["hold-everything", "hold-first-time", "publish"] as const;

/** Rules by which comments are judged, which moderators can change while the site runs. */
export interface JudgingRules {
  mode: (typeof MODES)[number];
  /** Most links that a comment has without being held. */
  links: number;
  /** Words and phrases that hold a comment, whatever their case, accents and invisible letters. */
  words: readonly string[];
  /** Patterns (RE2 syntax, whatever the case) that hold a comment. */
  patterns: readonly string[];
  /** How many times a day the same text may be posted before it is held. */
  repeats: number;
  /** Most comments from an address within a number of minutes; more are refused. */
  flood: { readonly posts: number; readonly minutes: number };
}

/** Methods for the rules that moderators have set. */
export interface RulesStore {
  /** Rules that count in place of the publication's. */
  rules(): Promise<Partial<JudgingRules>>;

  /**
   * Sets the rules that count in place of the publication's, and no others.
   *
   * @param changed - for the log
   */
  setRules(rules: Partial<JudgingRules>, changed: Partial<JudgingRules>, act: Act): Promise<void>;
}
