import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";

/** Addresses of an earlier site, each with the one that took its place. */
export const GET: APIRoute = () => Response.json(publication.redirects);
