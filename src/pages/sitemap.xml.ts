import type { APIRoute } from "astro";
import { openSite } from "../formats/open-site.ts";
import { sitemapFiles, sitemapIndex } from "../formats/sitemap.ts";

export const GET: APIRoute = async () => {
  const house = await openSite();
  const files = sitemapFiles(house.archive, house.publication.timeZone).map(
    ({ number }) => `/sitemaps/${number}.xml`,
  );
  return new Response(sitemapIndex(files, house), {
    headers: { "Content-Type": "application/xml" },
  });
};
