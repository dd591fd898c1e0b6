import type { Element, ElementContent } from "hast";
import { addresses } from "../formats/addresses.ts";
import { type PlaceName, placesIn } from "../formats/places.ts";
import type { Dateline } from "../newswire/article.ts";

/** Facts that a dateline is set from. */
interface DatelineFacts {
  dateline: Dateline | null;
  /** Where the places of the dateline lead, one for each. */
  places: readonly PlaceName[];
  /** ISO date on which the story was published. */
  day: string;
}

/**
 * Sets a dateline from its parts: places as links, by the names in the copy, and the agency. The day is left out where it is
 * the day of publication, which the page says already. One without a place stays as it is printed.
 */
export function setDateline(node: Element, { dateline, places, day }: DatelineFacts): void {
  const printed = placesIn(dateline?.place);
  if (!dateline || printed.length === 0 || (dateline.date !== null && dateline.date !== day))
    return;
  const links = printed.flatMap(({ id, name }, number): ElementContent[] => [
    ...(number > 0 ? [{ type: "text" as const, value: "/" }] : []),
    {
      type: "element",
      tagName: "a",
      properties: { href: addresses.place(places[number]?.id ?? id) },
      children: [{ type: "text", value: name }],
    },
  ]);
  const agency = dateline.agency ? ` (${dateline.agency})` : "";
  node.children = [...links, { type: "text", value: `${agency} –` }];
}
