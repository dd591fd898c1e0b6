import { directionOf } from "../messages/direction.ts";
import { addresses } from "./addresses.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Pixels of the icons beside the site's own, which are squares. */
const ICONS = [192, 512];

/** Manifest of the site as an application (w3.org/TR/appmanifest), with the colour around its pages. */
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
