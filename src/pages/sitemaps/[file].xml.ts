import type { APIRoute } from "astro";
import { openArchive } from "../../archive/open.ts";
import { openHouse } from "../../forms/open-house.ts";
import { type Listed, sitemap, sitemapFiles } from "../../forms/sitemap.ts";

export async function getStaticPaths() {
  return sitemapFiles(await openArchive()).map(({ number, items }) => ({
    params: { file: String(number) },
    props: { pages: items },
  }));
}

export const GET: APIRoute<{ pages: Listed[] }> = async ({ props }) =>
  new Response(sitemap(props.pages, await openHouse()), {
    headers: { "Content-Type": "application/xml" },
  });
