import * as ar from "./ar/messages.ts";
import * as de from "./de/messages.ts";
import type { DiscussionMessages } from "./en/discussion.ts";
import * as en from "./en/messages.ts";
import type { ModerationMessages } from "./en/moderation.ts";
import type { NewsroomMessages } from "./en/newsroom.ts";
import type { SiteMessages } from "./en/site.ts";
import * as fr from "./fr/messages.ts";

export type { DiscussionMessages, ModerationMessages, NewsroomMessages, SiteMessages };

/** Everything that the interface says, in one language. */
interface Dictionary {
  /** To the readers of pages, feeds and cards. */
  site: SiteMessages;
  /** To whoever reads a discussion, or writes in it. */
  discussion: DiscussionMessages;
  /** To the newsroom: the moderators' pages, and the notices that it gets. */
  moderation: ModerationMessages;
  /** To the publisher, in the list of what wants an eye. */
  newsroom: NewsroomMessages;
}

/**
 * A dictionary, and the language (BCP 47) that dates and numbers beside its messages are written
 * in.
 */
export interface Messages extends Dictionary {
  language: string;
}

/** By the language's own subtag (BCP 47). */
const DICTIONARIES = new Map<string, Dictionary>(Object.entries({ ar, de, en, fr }));

/** Languages that there are messages in, by their own subtags. */
export const LANGUAGES: readonly string[] = [...DICTIONARIES.keys()];

const dictionaryOf = (language: string) => DICTIONARIES.get(new Intl.Locale(language).language);

/** Tests whether there are messages in a language (BCP 47 tag). */
export const isSpoken = (language: string): boolean => dictionaryOf(language) !== undefined;

/**
 * The messages in the first of these languages (BCP 47 tags) that has some; English where none has.
 *
 * @example messagesIn("fr-CA", "en-GB").language // => "fr-CA"
 */
export function messagesIn(...languages: string[]): Messages {
  const language = languages.find(isSpoken) ?? "en";
  return { language, ...(dictionaryOf(language) ?? en) };
}
