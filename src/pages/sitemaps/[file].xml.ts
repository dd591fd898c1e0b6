import type { APIRoute } from "astro";
import { openSite } from "../../formats/open-site.ts";
import { type Listed, sitemap, sitemapFiles } from "../../formats/sitemap.ts";

export async function getStaticPaths() {
  const { archive, publication } = await openSite();
  return sitemapFiles(archive, publication.timeZone).map(({ number, items }) => ({
    params: { file: String(number) },
    props: { pages: items },
  }));
}

export const GET: APIRoute<{ pages: Listed[] }> = async ({ props }) =>
  new Response(sitemap(props.pages, await openSite()), {
    headers: { "Content-Type": "application/xml" },
  });
