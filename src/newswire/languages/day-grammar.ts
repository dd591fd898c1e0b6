/** A stretch of a paragraph, `at` to `end`. */
export interface DaySpan {
  text: string;
  at: number;
  end: number;
}

/** Tense of the verbs around a day: future or past. */
export type Tense = "ahead" | "behind";

/**
 * Text directly beside a day: `before` is matched against the text that ends there, `after` against
 * the text that begins there; where both are given, both have to match.
 */
export interface Beside {
  before?: RegExp;
  after?: RegExp;
}

/** Day names, months and tenses of a language, and the words that tell which day is meant. */
export interface DayGrammar {
  /** Characters that are folded before patterns and tables are applied; none by default. */
  letters?: Record<string, string>;
  /** Quick test: matches every paragraph in which the pattern finds something. */
  likely: RegExp;
  /**
   * Finds days by the groups `weekday`, `relative`, `day`, `month` and `year`. A weekday may be
   * combined with any of the others, with which it must then agree. An empty group `either` means
   * that `month` and `day` are figures in an unknown order.
   */
  pattern: RegExp;
  /** Normalises a name to the form that the following tables have. */
  plain: (name: string) => string;
  /** ISO numbers of weekdays, Monday being 1. */
  weekdays: Record<string, number>;
  /** Numbers of months from 1. */
  months: Record<string, number>;
  /** Days of the month that are written in words. */
  ordinals: Record<string, number>;
  /** Days from the day of publication, by relative names such as "tomorrow". */
  relative: Record<string, number>;
  /** Words for the last such weekday before the day of publication, and for the first after it. */
  last: Beside[];
  next: Beside[];
  /**
   * Words that may mean this week or the one beside it, "next Monday"; they decide nothing where
   * the day may be in this week.
   */
  nextWeek?: Beside[];
  lastWeek?: Beside[];
  /** The weekday a week after the first one: "Monday week". */
  weekAfterNext: Beside[];
  /** Text between two days of a list or a range: "April 22 |and| April 23, 2026". */
  joint: RegExp;
  /**
   * Habits ("every Monday") and names: with these beside it, a weekday is not a day of this week.
   */
  never: Beside[];
  /** Clubs that copy calls by their weekday alone after their full name. */
  namesakes?: RegExp;
  /** Tests whether a relative name is meant literally: "today", but not "these days". */
  isMeant: (place: DaySpan, distance: number) => boolean;
  /** Tests whether the verb of a day of a month is in the past: "was arrested on December 13". */
  hasPassed?: (place: DaySpan) => boolean;
  /**
   * Years from publication to the year that words beside a day of a month give, "|June 1| last
   * year"; "last" for the last such day, "last |June 1|"; null without such words.
   */
  yearBeside?: (place: DaySpan) => number | "last" | null;
  /** Tense of the verbs around a weekday; null where they do not tell. */
  tenseAt: (place: DaySpan) => Tense | null;
}

/** Longest text beside a day that is searched, in UTF-16 code units. */
const MAX_WORDS_LENGTH = 60;

/** Tests whether text directly beside a day matches one of the patterns. */
export function standsBeside(any: readonly Beside[], { text, at, end }: DaySpan): boolean {
  const left = text.slice(Math.max(0, at - MAX_WORDS_LENGTH), at);
  const right = text.slice(end, end + MAX_WORDS_LENGTH);
  return any.some(
    ({ before, after }) => (!before || before.test(left)) && (!after || after.test(right)),
  );
}
