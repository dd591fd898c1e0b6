import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { robots } from "../formats/robots.ts";

export const GET: APIRoute = () => new Response(robots(publication.aiCrawlers, publication));
