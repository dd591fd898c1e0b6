/** Colour of the page behind its text, which browsers and home screens take up around it. */
export const PAPER = { light: "#fffefb", dark: "#15140f" };
