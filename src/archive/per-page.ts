/** Items on a page of a list, and stories of the day beside the lead story. */
export const PER_PAGE = { stories: 24, quotations: 50, day: 8 };
