import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { iconPng } from "../cards/icons.ts";
import { pngResponse } from "../cards/response.ts";

/** Icons by the names that browsers and home screens request, with their sizes in pixels. */
const SIZES = { "apple-touch-icon": 180, "icon-192": 192, "icon-512": 512 };

export const getStaticPaths = () =>
  Object.entries(SIZES).map(([icon, size]) => ({ params: { icon }, props: { size } }));

export const GET: APIRoute<{ size: number }> = async ({ params, props }) =>
  pngResponse(await iconPng(publication, `${params["icon"]}.png`, props.size));
