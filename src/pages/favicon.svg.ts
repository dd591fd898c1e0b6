import { publication } from "virtual:crosshead/publication";
import { iconSvg } from "../cards/icons.ts";

export const GET = () =>
  new Response(iconSvg(publication), { headers: { "Content-Type": "image/svg+xml" } });
