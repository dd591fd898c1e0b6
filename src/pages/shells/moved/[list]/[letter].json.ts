import type { APIRoute } from "astro";
import { type Moved, movedPages } from "../../../../archive/moved-pages.ts";
import { openArchive } from "../../../../archive/open.ts";

export function getStaticPaths() {
  return movedPages(openArchive());
}

/** Sources or places without a page, with the slugs of the stories that their addresses lead to. */
export const GET: APIRoute<{ moved: Moved }> = ({ props }) => Response.json(props.moved);
