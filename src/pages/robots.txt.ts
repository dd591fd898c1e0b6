import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { absoluteAddress } from "../formats/addresses.ts";

export const GET: APIRoute = () => {
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"].map(
    (address) => `Sitemap: ${absoluteAddress(address, publication)}\n`,
  );
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join("")}`);
};
