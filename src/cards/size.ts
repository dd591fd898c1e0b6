/** Pixels of a share image, as they are expected everywhere. */
export const CARD = { width: 1200, height: 630 };
