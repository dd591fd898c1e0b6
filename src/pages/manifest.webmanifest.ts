import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { PAPER } from "../components/paper.ts";
import { manifest } from "../formats/manifest.ts";

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest(publication, PAPER.light)), {
    headers: { "Content-Type": "application/manifest+json" },
  });
