import type { APIRoute } from "astro";
import { whole } from "../forms/house.ts";
import { openHouse } from "../forms/open-house.ts";

export const GET: APIRoute = async () => {
  const house = await openHouse();
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"].map(
    (address) => `Sitemap: ${whole(address, house)}\n`,
  );
  return new Response(`User-agent: *\nAllow: /\n\n${sitemaps.join("")}`);
};
