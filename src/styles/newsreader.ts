const files = "@fontsource/newsreader/files/newsreader";

/** Ranges as Fontsource cuts them. */
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

/** Faces for text that have the Arabic script, where systems have them. */
const arabic = ["Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Amiri"];

const variants = Object.entries(ranges).flatMap(([subset, range]) =>
  [400, 600].map((weight) => ({
    weight,
    style: "normal" as const,
    display: "optional" as const,
    src: [`${files}-${subset}-${weight}-normal.woff2`] as [string],
    unicodeRange: range.split(",") as [string, ...string[]],
  })),
);

/**
 * The serif of the page, regular and semibold. Where it comes late, it is kept for the next page:
 * no text moves under its reader. Until then newsreader.css gives each weight a fallback of its own
 * measure; those that Astro makes show the regular face for both.
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
