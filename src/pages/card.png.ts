import { publication } from "virtual:crosshead/publication";
import { pngOf, publicationCard } from "../cards/cards.ts";
import { pngResponse } from "../cards/response.ts";

export const GET = async () => pngResponse(await pngOf(publicationCard(publication), publication));
