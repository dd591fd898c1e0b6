import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { openArchive, openStory } from "../../../../../archive/open.ts";
import { quotationCards } from "../../../../../archive/quotation-pages.ts";
import { pngOf, quotationCard } from "../../../../../cards/cards.ts";
import { pngResponse } from "../../../../../cards/response.ts";
import type { StoredStory } from "../../../../../desk/story.ts";
import type { Quote } from "../../../../../formats/story.ts";

interface Props {
  story: StoredStory;
  quote: Quote;
}

export function getStaticPaths() {
  return quotationCards(openArchive().stories);
}

export const GET: APIRoute<Props> = async ({ props: { story, quote } }) =>
  pngResponse(await pngOf(quotationCard(openStory(story).data, quote, publication), publication));
