import type { Element, ElementContent } from "hast";
import { addresses } from "../formats/addresses.ts";
import { element, text } from "../formats/element.ts";
import { type PlaceName, placesIn } from "../formats/places.ts";
import type { Dateline } from "../newswire/article.ts";

/** Facts for the markup of a dateline. */
interface DatelineFacts {
  dateline: Dateline | null;
  /** Links for the places of the dateline, one for each. */
  places: readonly PlaceName[];
  /** ISO date of the story's publication. */
  day: string;
}

/**
 * Marks up a dateline by its parts: places as links, with their names in the copy, and the agency.
 * The day is omitted if it is the day of publication, which the page already shows. A dateline
 * without a place stays as printed.
 */
export function setDateline(node: Element, { dateline, places, day }: DatelineFacts): void {
  const printed = placesIn(dateline?.place);
  if (!dateline || printed.length === 0 || (dateline.date !== null && dateline.date !== day))
    return;
  const links = printed.flatMap(({ id, name }, number): ElementContent[] => [
    ...(number > 0 ? [text("/")] : []),
    element("a", { href: addresses.place(places[number]?.id ?? id) }, [text(name)]),
  ]);
  const agency = dateline.agency ? ` (${dateline.agency})` : "";
  node.children = [...links, text(`${agency} –`)];
}
