import type { APIRoute } from "astro";
import { openSite } from "../formats/open-site.ts";
import { newsSitemap } from "../formats/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(newsSitemap(await openSite(), new Date()), {
    headers: { "Content-Type": "application/xml" },
  });
