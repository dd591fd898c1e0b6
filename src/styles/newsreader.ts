const files = "@fontsource/newsreader/files/newsreader";

/** Unicode ranges of Fontsource's subsets. */
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

/** Typefaces with Arabic script, where systems have them. */
const arabic = ["Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Amiri"];

/** Headlines and the masthead use the web font on the first page of a visit; text may wait. */
const CUTS = [
  { weight: 600, style: "normal", display: "swap" },
  { weight: 400, style: "normal", display: "optional" },
  { weight: 400, style: "italic", display: "optional" },
] as const;

const variants = Object.entries(ranges).flatMap(([subset, range]) =>
  CUTS.map((cut) => ({
    ...cut,
    src: [`${files}-${subset}-${cut.weight}-${cut.style}.woff2`] as [string],
    unicodeRange: range.split(",") as [string, ...string[]],
  })),
);

/**
 * Serif of the site: regular, italic and semibold. Text that is shown before its font is loaded
 * keeps its fallback on that page, so that it does not move; headlines, which are short, switch
 * fonts with the same metrics. newsreader.css has a fallback for each style, as Astro's use the
 * regular one for all.
 */
export const newsreader = {
  name: "Newsreader",
  cssVariable: "--newsreader" as const,
  optimizedFallbacks: false,
  fallbacks: [
    "Newsreader fallback",
    "Charter",
    "Bitstream Charter",
    "Sitka Text",
    "Cambria",
    "Georgia",
    ...arabic,
    "serif",
  ],
  options: { variants: variants as [(typeof variants)[number], ...typeof variants] },
};
