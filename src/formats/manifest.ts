import { directionOf } from "../messages/direction.ts";
import { addresses } from "./addresses.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Sizes in pixels of the square icons besides the site's own. */
const ICONS = [192, 512];

/** Web app manifest of the site (w3.org/TR/appmanifest), with the colour of browser controls. */
export function manifest(
  { name, tagline, language }: Pick<SiteFacts, "name" | "language"> & { tagline: string },
  colour: string,
): object {
  return {
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: directionOf(language),
    start_url: "/",
    display: "minimal-ui",
    background_color: colour,
    theme_color: colour,
    icons: ICONS.map((size) => ({
      src: addresses.icon(size),
      sizes: `${size}x${size}`,
      type: "image/png",
    })),
  };
}
