import { publication } from "virtual:crosshead/publication";
import type { Story } from "../formats/story.ts";
import { type Calendar, inWords } from "../messages/dates.ts";
import { directionOf } from "../messages/direction.ts";
import { LANGUAGES, messagesIn, type SiteMessages } from "../messages/messages.ts";
import { primaryLanguage } from "../messages/primary-language.ts";

/** Language of a page: its messages, and its date formats. */
export interface Manner extends Calendar {
  messages: SiteMessages;
  /** A date in words. */
  dated(date: string): string;
}

/** Language of a page: the first of these (BCP 47) with messages, or English. */
function mannerIn(...languages: string[]): Manner {
  const { site, language } = messagesIn(...languages);
  const calendar = { language, timeZone: publication.timeZone };
  return { ...calendar, messages: site, dated: (date) => inWords(date, calendar) };
}

/**
 * Messages and date formats in the publication's language, for pages that belong to no single
 * story.
 */
export const publicationManner = mannerIn(publication.language);

/**
 * Language of a story's pages: the story's own if there are messages in it, else the publication's.
 */
export const mannerOf = ({ language }: Pick<Story, "language">): Manner =>
  mannerIn(language, publication.language);

/** Attributes `lang` and `dir` for content in another language than the text around it. */
export function inLanguage(language: string, around: string = publicationManner.language) {
  if (language === around) return {};
  return { lang: language, dir: directionOf(language) };
}

/** Messages and date format in the publication's language. */
export const { messages, dated } = publicationManner;

/** Things sorted by name, by the rules of the publication's language. */
export function alphabetical<T extends { sortName: string }>(things: Iterable<T>): T[] {
  const { compare } = new Intl.Collator(publication.language);
  return [...things].sort((a, b) => compare(a.sortName, b.sortName));
}

/** Name of a letter of an index, for readers. */
export const letterName = (letter: string): string =>
  letter.length > 1 ? "…" : letter.toUpperCase();

/**
 * Languages of shells, for discussions and quotations: the subtag by which each is found, and the
 * tag (BCP 47) of its page, which is the publication's own for its language.
 */
export const shellLanguages = LANGUAGES.map((id) => {
  const isOwn = primaryLanguage(publicationManner.language) === id;
  return [id, isOwn ? publicationManner.language : id] as const;
});
