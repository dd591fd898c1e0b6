/** Size of a share image in pixels, by convention. */
export const CARD = { width: 1200, height: 630 };
