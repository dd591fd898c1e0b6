import type { APIRoute } from "astro";
import { currentEdition } from "../../../desk/current-edition.ts";

/** Slugs that stories had before, each with the one that the story has. */
export const GET: APIRoute = () => Response.json(currentEdition().moved);
