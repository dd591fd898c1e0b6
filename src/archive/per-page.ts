/** Items on a page of a list. */
export const PER_PAGE = { stories: 24, quotations: 50 };
