import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { directionOf } from "../messages/direction.ts";
import { PAPER } from "../styles/paper.ts";

/** Manifest of the site as an application (w3.org/TR/appmanifest). */
export const GET: APIRoute = () => {
  const { name, tagline, language } = publication;
  const icons = [192, 512].map((size) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
  }));
  const manifest = {
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: directionOf(language),
    start_url: "/",
    display: "minimal-ui",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json" },
  });
};
