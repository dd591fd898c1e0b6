import type { APIRoute } from "astro";
import { openHouse } from "../../forms/open-house.ts";
import { type Listed, sitemap, sitemapFiles } from "../../forms/sitemap.ts";

export async function getStaticPaths() {
  const { archive, publication } = await openHouse();
  return sitemapFiles(archive, publication.timeZone).map(({ number, items }) => ({
    params: { file: String(number) },
    props: { pages: items },
  }));
}

export const GET: APIRoute<{ pages: Listed[] }> = async ({ props }) =>
  new Response(sitemap(props.pages, await openHouse()), {
    headers: { "Content-Type": "application/xml" },
  });
