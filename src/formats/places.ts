import { slugOf } from "../newswire/slug.ts";
import type { StoryBrief } from "./story.ts";

/** A place that stories are filed from. */
export interface PlaceName {
  /** As in addresses: "des-moines-iowa". */
  id: string;
  name: string;
}

const SMALL = new Set(
  "of and on the de del da do du la las los le les sur upon under near in".split(" "),
);

/** Places that a story is filed from: by the names that the publisher gives them, else as its dateline says. */
export function placesOf({
  places,
  article,
}: Pick<StoryBrief, "places"> & {
  article: Pick<StoryBrief["article"], "dateline">;
}): PlaceName[] {
  return places?.map((name) => ({ id: slugOf(name), name })) ?? placesIn(article.dateline?.place);
}

/**
 * The places of a dateline, whose capitals are taken for spelling only where nothing else is printed.
 *
 * @example
 * placesIn("BEIRUT/DES MOINES, Iowa") // [{ id: "beirut", name: "Beirut" }, { id: "des-moines-iowa", name: "Des Moines, Iowa" }]
 */
export function placesIn(place: string | null | undefined): PlaceName[] {
  return (place ?? "")
    .split("/")
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => ({ id: slugOf(part), name: spelt(part) }));
}

function spelt(place: string): string {
  const [first = ""] = /^[^,(]*/u.exec(place) ?? [];
  return /\p{Ll}/u.test(first) ? place : lowered(first) + place.slice(first.length);
}

/** "RIO DE JANEIRO" as a name is written; single letters, as in "D.C.", stay capitals. */
function lowered(capitals: string): string {
  return capitals
    .split(" ")
    .map((word, number) => {
      const lower = word.toLowerCase();
      if (number > 0 && SMALL.has(lower)) return lower;
      return lower.replaceAll(/(?<![\p{L}’'])\p{L}|(?<=^[od]['’])\p{L}/gu, (letter) =>
        letter.toUpperCase(),
      );
    })
    .join(" ");
}
