import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";

/** Addresses of an earlier site, each with its replacement. */
export const GET: APIRoute = () => Response.json(publication.redirects);
