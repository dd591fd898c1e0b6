import { cached } from "../newswire/cached.ts";
import { slugOf } from "../newswire/slug.ts";
import type { StoryBrief } from "./story.ts";

/** A place of datelines. */
export interface PlaceName {
  /** Id in addresses: "des-moines-iowa". */
  id: string;
  name: string;
}

const SMALL = new Set(
  "of and on the de del da do du la las los le les sur upon under near in".split(" "),
);

/** Places of a story: the publisher's names for them, else those of its dateline. */
export function placesOf({
  places,
  article,
}: Pick<StoryBrief, "places"> & {
  article: Pick<StoryBrief["article"], "dateline">;
}): readonly PlaceName[] {
  return places?.map((name) => ({ id: slugOf(name), name })) ?? placesIn(article.dateline?.place);
}

/**
 * Places of a dateline; a name that is all in capitals gets its usual case.
 *
 * @example
 * placesIn("BEIRUT/DES MOINES, Iowa") // [{ id: "beirut", name: "Beirut" }, { id: "des-moines-iowa", name: "Des Moines, Iowa" }]
 */
export const placesIn = (place: string | null | undefined): readonly PlaceName[] =>
  placesOfText(place ?? "");

const placesOfText = cached((text: string): readonly PlaceName[] =>
  text
    .split("/")
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => ({ id: slugOf(part), name: spelt(part) })),
);

function spelt(place: string): string {
  const [first = ""] = /^[^,(]*/u.exec(place) ?? [];
  return /\p{Ll}/u.test(first) ? place : lowered(first) + place.slice(first.length);
}

/** Capitals in usual case, "Rio de Janeiro"; single letters, as in "D.C.", stay capitals. */
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
