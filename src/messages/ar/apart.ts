/**
 * Isolates text that may be left to right, such as a name or an address, so that it does not
 * reorder the text around it (UAX #9).
 */
export const apart = (words: string) => `\u2068${words}\u2069`;

/** Isolated text in quotation marks. */
export const quotedApart = (words: string) => `«${apart(words)}»`;
