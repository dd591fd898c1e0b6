import type { APIRoute } from "astro";
import { currentEdition } from "../../../desk/current-edition.ts";

/** Current slugs of stories by their former slugs. */
export const GET: APIRoute = () => Response.json(currentEdition().moved);
