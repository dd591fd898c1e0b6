import type { APIRoute } from "astro";
import { type Moved, movedPages } from "../../../../archive/moved-pages.ts";
import { openArchive } from "../../../../archive/open.ts";
import { currentEdition } from "../../../../desk/current-edition.ts";

export function getStaticPaths() {
  return movedPages(openArchive(), currentEdition().joining);
}

/** Redirects of sources, places or topics without a page. */
export const GET: APIRoute<{ moved: Moved }> = ({ props }) => Response.json(props.moved);
