/** Length of a minute in milliseconds. */
export const MINUTE_MILLISECONDS = 60_000;

/** Length of a day in milliseconds. */
export const DAY_MILLISECONDS = 86_400_000;
