import type { APIRoute } from "astro";
import { openSite } from "../formats/open-site.ts";
import { absoluteAddress } from "../formats/published-site.ts";

export const GET: APIRoute = async () => {
  const house = await openSite();
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"].map(
    (address) => `Sitemap: ${absoluteAddress(address, house)}\n`,
  );
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join("")}`);
};
