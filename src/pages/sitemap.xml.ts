import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { sitemapFiles } from "../archive/listed.ts";
import { openArchive, ownAddresses } from "../archive/open.ts";
import { sitemapIndex } from "../formats/sitemap.ts";

export const GET: APIRoute = async () => {
  const files = sitemapFiles(openArchive(), publication.timeZone, ownAddresses()).map(
    ({ name }) => `/sitemaps/${name}.xml`,
  );
  return new Response(sitemapIndex(files, publication), {
    headers: { "Content-Type": "application/xml" },
  });
};
