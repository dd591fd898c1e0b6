import { publication } from "virtual:crosshead/publication";
import type { Story } from "../formats/story.ts";
import { type Calendar, inWords } from "../messages/dates.ts";
import { directionOf } from "../messages/direction.ts";
import { LANGUAGES, messagesIn, type SiteMessages } from "../messages/messages.ts";

/** How a page speaks: its messages, and its dates as their language writes them. */
export interface Manner extends Calendar {
  messages: SiteMessages;
  /** A date in words. */
  dated(date: string): string;
}

/**
 * The manner of the first of these languages (BCP 47) that there are messages in, or of English.
 */
function mannerIn(...languages: string[]): Manner {
  const { site, language } = messagesIn(...languages);
  const calendar = { language, timeZone: publication.timeZone };
  return { ...calendar, messages: site, dated: (date) => inWords(date, calendar) };
}

/**
 * Dictionary and date format in the publication's language, for pages that are no single story's.
 */
export const publicationManner = mannerIn(publication.language);

/**
 * How the pages of a story speak: in the story's language where there are messages in it, else in
 * the publication's.
 */
export const mannerOf = ({ language }: Pick<Story, "language">): Manner =>
  mannerIn(language, publication.language);

/** Attributes `lang` and `dir` for content in another language than the text around it. */
export function inLanguage(language: string, around: string = publicationManner.language) {
  if (language === around) return {};
  return { lang: language, dir: directionOf(language) };
}

/** Dictionary and date format of the publication's language. */
export const { messages, dated } = publicationManner;

/** Things in the order of their names as the publication's language sorts them. */
export function alphabetical<T extends { sortName: string }>(things: Iterable<T>): T[] {
  const { compare } = new Intl.Collator(publication.language);
  return [...things].sort((a, b) => compare(a.sortName, b.sortName));
}

/** A letter of an index as readers see it. */
export const letterName = (letter: string): string =>
  letter.length > 1 ? "…" : letter.toUpperCase();

/**
 * Languages of shells, of discussions and of quotations: the subtag by which each is found, and the tag (BCP 47)
 * that its page speaks, which is the publication's own for its language.
 */
export const shellLanguages = LANGUAGES.map((id) => {
  const isOwn = new Intl.Locale(publicationManner.language).language === id;
  return [id, isOwn ? publicationManner.language : id] as const;
});
