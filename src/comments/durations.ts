/** Length of a day in milliseconds. */
export const DAY_MILLISECONDS = 86_400_000;
