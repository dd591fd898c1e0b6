import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { keyed } from "../../archive/cache-key.ts";
import { sitemapFiles } from "../../archive/listed.ts";
import { openArchive, ownAddresses } from "../../archive/open.ts";
import { type Listed, sitemap } from "../../formats/sitemap.ts";

export function getStaticPaths() {
  return sitemapFiles(openArchive(), publication.timeZone, ownAddresses()).map(({ name, items }) =>
    keyed({ file: name }, { pages: items }),
  );
}

export const GET: APIRoute<{ pages: Listed[] }> = ({ props }) =>
  new Response(sitemap(props.pages, publication), {
    headers: { "Content-Type": "application/xml" },
  });
