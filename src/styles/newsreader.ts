type List<Item> = [Item, ...Item[]];

interface Cut {
  weight: 400 | 600;
  style: "normal" | "italic";
  display: "swap" | "optional";
}

/** Unicode ranges of Fontsource's subsets. */
const RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

/** System typefaces, used until the font is loaded and for scripts that it lacks. */
const FALLBACKS = [
  "Charter",
  "Bitstream Charter",
  "Sitka Text",
  "Cambria",
  "Georgia",
  "Noto Naskh Arabic",
  "Geeza Pro",
  "Sakkal Majalla",
  "Amiri",
  "serif",
];

/**
 * Font family of Newsreader. newsreader.css has a fallback with the same metrics for each style, as
 * Astro's use the regular one for all.
 */
function face(name: string, files: string, cuts: Cut[]) {
  const variants = Object.entries(RANGES).flatMap(([subset, range]) =>
    cuts.map((cut) => ({
      ...cut,
      src: [`${files}-${subset}-${cut.weight}-${cut.style}.woff2`] as List<string>,
      unicodeRange: range.split(",") as List<string>,
    })),
  );
  return {
    name,
    optimizedFallbacks: false,
    fallbacks: [`${name} fallback`, ...FALLBACKS],
    options: { variants: variants as List<(typeof variants)[number]> },
  };
}

/**
 * Serif of text. Text that is shown before its font is loaded keeps its fallback on that page, so
 * that it does not move; a few bold words change faces.
 */
export const newsreader = {
  ...face("Newsreader", "@fontsource/newsreader/files/newsreader", [
    { weight: 400, style: "normal", display: "optional" },
    { weight: 400, style: "italic", display: "optional" },
    { weight: 600, style: "normal", display: "swap" },
  ]),
  cssVariable: "--newsreader" as const,
};

/**
 * Serif of headlines and the masthead: Newsreader for large sizes, an instance of its variable font
 * (`fonttools varLib.instancer newsreader-latin-standard-normal.woff2 opsz=72 wght=560`). Headlines,
 * which are short, switch fonts on the first page of a visit, with the same metrics.
 */
export const newsreaderDisplay = {
  ...face("Newsreader Display", "./src/styles/newsreader-display/newsreader-display", [
    { weight: 600, style: "normal", display: "swap" },
  ]),
  cssVariable: "--newsreader-display" as const,
};
