import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { openArchive } from "../archive/open.ts";
import { newsSitemap } from "../formats/sitemap.ts";

export const GET: APIRoute = async () =>
  new Response(newsSitemap(openArchive().stories, publication, new Date()), {
    headers: { "Content-Type": "application/xml" },
  });
