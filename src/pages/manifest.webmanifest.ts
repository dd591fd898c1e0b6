import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { manifest } from "../formats/manifest.ts";

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest(publication, publication.look.colours.paper.light)), {
    headers: { "Content-Type": "application/manifest+json" },
  });
