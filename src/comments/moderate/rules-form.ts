import type { Messages } from "../../messages/messages.ts";
import { isPattern } from "../rules/matching.ts";
import { type JudgingRules, MODES } from "../store/store-rules.ts";
import { Mistake } from "./mistake.ts";
import { NUMBERS, type NumberField, type RulesFields } from "./rules-fields.ts";

/** Longest pattern of a rule or a block, in UTF-16 code units. */
export const MAX_PATTERN_LENGTH = 200;

const WHOLE_NUMBER = /^\d{1,5}$/u;

/**
 * Rules from the texts of the form's fields.
 *
 * @throws {Mistake} where a number is invalid or out of bounds, or a pattern is invalid
 */
export function rulesIn(typed: RulesFields): JudgingRules {
  const number = (name: NumberField) => numberIn(name, typed);
  const patterns = linesOf(typed.patterns);
  const wrong = patterns.find((each) => each.length > MAX_PATTERN_LENGTH || !isPattern(each));
  if (wrong !== undefined) {
    const sentence = ({ moderation }: Messages) =>
      `${moderation.notUsed(wrong)} ${moderation.noPattern}`;
    throw new Mistake(sentence, { rules: typed });
  }
  return {
    mode: MODES.find((each) => each === typed.mode) ?? MODES[0],
    links: number("links"),
    words: linesOf(typed.words),
    patterns,
    repeats: number("repeats"),
    flood: { posts: number("posts"), minutes: number("minutes") },
  };
}

function numberIn(name: NumberField, typed: RulesFields): number {
  const [least, most] = NUMBERS[name];
  const text = typed[name].trim();
  if (WHOLE_NUMBER.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  const sentence = ({ moderation }: Messages) =>
    moderation.noNumber(moderation.ruleFields[name], `${least}–${most}`);
  throw new Mistake(sentence, { rules: typed });
}

/** Distinct lines of a text that are not blank. */
function linesOf(text: string): string[] {
  const lines = text.toWellFormed().split("\n");
  const said = lines.map((line) => line.replace(/[\s\p{Cc}]+/gu, " ").trim());
  return [...new Set(said)].filter((line) => line !== "");
}
