import { articleBySlug } from "virtual:crosshead/articles";
import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { store } from "#runtime";
import { articleFeed } from "../../../../comments/feed.ts";

export const prerender = false;

export const ALL: APIRoute = ({ request, params }) =>
  articleFeed(request, articleBySlug((params["slug"] ?? "").toLowerCase()), store, publication);
