import type { APIRoute } from "astro";
import { openHouse } from "../forms/open-house.ts";
import { sitemapFiles, sitemapIndex } from "../forms/sitemap.ts";

export const GET: APIRoute = async () => {
  const house = await openHouse();
  const files = sitemapFiles(house.archive, house.publication.timeZone).map(
    ({ number }) => `/sitemaps/${number}.xml`,
  );
  return new Response(sitemapIndex(files, house), {
    headers: { "Content-Type": "application/xml" },
  });
};
