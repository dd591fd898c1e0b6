import * as ar from "./ar/messages.ts";
import * as de from "./de/messages.ts";
import type { DiscussionMessages } from "./en/discussion.ts";
import * as en from "./en/messages.ts";
import type { ModerationMessages } from "./en/moderation.ts";
import type { NewsroomMessages } from "./en/newsroom.ts";
import type { SiteMessages } from "./en/site.ts";
import * as fr from "./fr/messages.ts";
import { primaryLanguage } from "./primary-language.ts";

export type { DiscussionMessages, ModerationMessages, NewsroomMessages, SiteMessages };

/** All messages of the interface in one language. */
interface Dictionary {
  /** Messages on pages, in feeds and on cards. */
  site: SiteMessages;
  /** Messages to readers and authors in a discussion. */
  discussion: DiscussionMessages;
  /** Messages to moderators, on their pages and in notices. */
  moderation: ModerationMessages;
  /** Messages to the publisher, in the newsroom's list. */
  newsroom: NewsroomMessages;
}

/** A dictionary, and the language (BCP 47) of dates and numbers beside its messages. */
export interface Messages extends Dictionary {
  language: string;
}

/** Dictionaries by language, as the first subtag (BCP 47). */
const DICTIONARIES = new Map<string, Dictionary>(Object.entries({ ar, de, en, fr }));

/** Languages with messages, as their first subtags. */
export const LANGUAGES: readonly string[] = [...DICTIONARIES.keys()];

const dictionaryOf = (language: string) => DICTIONARIES.get(primaryLanguage(language));

/** Tests whether there are messages in a language (BCP 47 tag). */
export const isSpoken = (language: string): boolean => dictionaryOf(language) !== undefined;

/**
 * Messages in the first of these languages (BCP 47 tags) that has any; else in English.
 *
 * @example messagesIn("fr-CA", "en-GB").language // => "fr-CA"
 */
export function messagesIn(...languages: string[]): Messages {
  const language = languages.find(isSpoken) ?? "en";
  return { language, ...(dictionaryOf(language) ?? en) };
}
