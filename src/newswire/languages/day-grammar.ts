/** A stretch of a paragraph, `at` to `end`. */
export interface DaySpan {
  text: string;
  at: number;
  end: number;
}

export type Tense = "ahead" | "behind";

/**
 * Text directly beside a day: `before` is matched against the text that ends there, `after` against
 * the text that begins there; where both are given, both have to match.
 */
export interface Beside {
  before?: RegExp;
  after?: RegExp;
}

/** Day names, months and tenses of a language, and how its copy tells which day is meant. */
export interface DayGrammar {
  /**
   * Characters that patterns and tables have as another, or as none; without it they are as the
   * copy has them.
   */
  letters?: Record<string, string>;
  /** Quick test: matches every paragraph in which the pattern finds something. */
  likely: RegExp;
  /**
   * Finds days by the groups `weekday`, `relative`, `day`, `month` and `year`. A weekday may stand
   * with any of the others, which it then has to agree with. An empty group `either` says that
   * `month` and `day` are figures which may also be the other way round.
   */
  pattern: RegExp;
  /** The form of a name that the following tables have. */
  plain: (name: string) => string;
  /** ISO numbers of weekdays, Monday being 1. */
  weekdays: Record<string, number>;
  /** Numbers of months from 1. */
  months: Record<string, number>;
  /** Days of the month that are written in words. */
  ordinals: Record<string, number>;
  /** Days from the day of publication to those that are named by their distance. */
  relative: Record<string, number>;
  /** The last weekday of a name before the day of publication, and the first after it. */
  last: Beside[];
  next: Beside[];
  /**
   * Words that some take to be of the week after or before this one, and others of this: none where
   * the day may be of this week.
   */
  nextWeek?: Beside[];
  lastWeek?: Beside[];
  /** The weekday a week after the first one: "Monday week". */
  weekAfterNext: Beside[];
  /** All that stands between two days of a list or a range: "April 22 |and| April 23, 2026". */
  joint: RegExp;
  /** Habits ("every Monday") and names: a weekday beside these is none of this week's. */
  never: Beside[];
  /** Clubs that copy calls by their weekday alone where it has named them in full. */
  namesakes?: RegExp;
  /**
   * Tests whether a day named by its distance is that day, and not these days or a time to come.
   */
  isMeant: (place: DaySpan, distance: number) => boolean;
  /**
   * Tests whether the verb of a day of a month says that it has passed: "was arrested on December
   * 13".
   */
  hasPassed?: (place: DaySpan) => boolean;
  /**
   * Years from that of publication to the one that words beside a day of a month say, "|June 1| last
   * year"; "last" of the last such day, "last |June 1|"; null where there are none.
   */
  yearBeside?: (place: DaySpan) => number | "last" | null;
  /** Tense of the verbs around a weekday; null where they do not tell. */
  tenseAt: (place: DaySpan) => Tense | null;
}

/** No words beside a day that matter are longer: UTF-16 code units. */
const MAX_WORDS_LENGTH = 60;

/** Tests whether text directly beside a day matches one of some. */
export function standsBeside(any: readonly Beside[], { text, at, end }: DaySpan): boolean {
  const left = text.slice(Math.max(0, at - MAX_WORDS_LENGTH), at);
  const right = text.slice(end, end + MAX_WORDS_LENGTH);
  return any.some(
    ({ before, after }) => (!before || before.test(left)) && (!after || after.test(right)),
  );
}
