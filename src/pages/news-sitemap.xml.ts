import type { APIRoute } from "astro";
import { openHouse } from "../forms/open-house.ts";
import { newsSitemap } from "../forms/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(newsSitemap(await openHouse(), new Date()), {
    headers: { "Content-Type": "application/xml" },
  });
