/** A stretch of a paragraph, `at` to `end`. */
export interface Place {
  text: string;
  at: number;
  end: number;
}

export type Tense = "ahead" | "behind";

/** What stands directly beside a day: `before` is matched against what ends there, `after` against what begins there. */
export interface Beside {
  before?: RegExp;
  after?: RegExp;
}

/** How a language names days, and how its copy tells which of the days of a name is meant. */
export interface DayWords {
  /** Characters that patterns and tables have as another, or as none; without it they are as the copy has them. */
  letters?: Record<string, string>;
  /** What every paragraph has in which the pattern finds something. */
  likely: RegExp;
  /**
   * Finds days by the groups `weekday`, `relative`, `day`, `month` and `year`. A weekday may stand with any of the others,
   * which it then has to agree with.
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
  last: Beside;
  next: Beside;
  /** The weekday a week after the first one: "Monday week". */
  weekAfterNext: Beside;
  /** All that stands between two days of a list or a range: "April 22 |and| April 23, 2026". */
  joint: RegExp;
  /** Habits ("every Monday") and names: a weekday beside these is none of this week's. */
  never: Beside;
  /** Whether a day named by its distance is that day, and not these days or a time to come. */
  isMeant: (place: Place, distance: number) => boolean;
  /** Whether the verb of a day of a month says that it has passed: "was arrested on December 13". */
  hasPassed?: (place: Place) => boolean;
  /** Whether the verbs around a weekday look ahead or behind; null where they do not tell. */
  tenseAt: (place: Place) => Tense | null;
}

/** No words beside a day that matter are longer: UTF-16 code units. */
const reach = 60;

/** Whether words stand directly beside a day. */
export function standsBeside({ before, after }: Beside, { text, at, end }: Place): boolean {
  return (
    before?.test(text.slice(Math.max(0, at - reach), at)) ||
    after?.test(text.slice(end, end + reach)) ||
    false
  );
}
