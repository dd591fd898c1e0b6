import { publication } from "virtual:crosshead/publication";
import type { Story } from "../desk/story.ts";
import { type Calendar, inWords } from "../words/dates.ts";
import { directionOf } from "../words/direction.ts";
import { isSpoken, type Words, wordsIn } from "../words/words.ts";

/** How a page speaks: its words, and its dates as their language writes them. */
export interface Manner extends Calendar {
  words: Words;
  /** A date in words. */
  dated(date: string): string;
}

/** The manner of a language (BCP 47), or of English where pages have no words of it. */
function mannerIn(language: string): Manner {
  const calendar = {
    language: isSpoken(language) ? language : "en",
    timeZone: publication.timeZone,
  };
  return {
    ...calendar,
    words: wordsIn(calendar.language),
    dated: (date) => inWords(date, calendar),
  };
}

/** How pages speak that are no single story's: in the publication's language. */
export const house = mannerIn(publication.language);

/** How the page of a story speaks: in the story's language, where there are words of it. */
export function mannerOf({ language }: Pick<Story, "language">): Manner {
  if (language === house.language || !isSpoken(language)) return house;
  return mannerIn(language);
}

/** Attributes for what is in another language than what stands around it. */
export function inLanguage(language: string, around: string = house.language) {
  if (language === around) return {};
  return { lang: language, dir: directionOf(language) };
}

/** What pages say, in the publication's language. */
export const { words, dated } = house;

/** Names in the order of the publication's language. */
export function alphabetical<T extends { name: string }>(things: Iterable<T>): T[] {
  const { compare } = new Intl.Collator(publication.language);
  return [...things].sort((a, b) => compare(a.name, b.name));
}
