import { publication } from "virtual:crosshead/publication";
import { wordsIn } from "../words/words.ts";
import { inWords } from "./dates.ts";

/** What pages say, in the publication's language. */
export const words = wordsIn(publication.language);

/** A date as the publication writes it. */
export const dated = (date: string): string => inWords(date, publication);

/** Names in the order of the publication's language. */
export function alphabetical<T extends { name: string }>(things: Iterable<T>): T[] {
  const { compare } = new Intl.Collator(publication.language);
  return [...things].sort((a, b) => compare(a.name, b.name));
}
