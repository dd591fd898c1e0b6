/** How many items a page of a list holds, and how many of the day's stories stand beside the lead story. */
export const perPage = { stories: 24, quotations: 50, day: 8 };
