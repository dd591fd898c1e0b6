import type { Entry } from "../store/store-newsroom.ts";
import { type Html, html } from "../text/html.ts";
import { countIn, dayIn, type Locale } from "../text/locale.ts";
import { BY_LINK } from "./links.ts";
import type { SignedIn } from "./visit.ts";
import { called, deskWords as words } from "./words.ts";

/** What the log says that was done, and to what. */
export function renderAction(
  { action, detail }: Pick<Entry, "action" | "detail">,
  locale: Locale,
): Html {
  const phrase = called(words.actions, action);
  if (!detail) return html`${phrase}`;
  if (ofAddress(action)) return html`${phrase} ${dayOfAddress(detail, locale)}`;
  const named = action === "undo" ? called(words.actions, detail) : detail;
  return html`${phrase} <q dir="auto">${named}</q>`;
}

/** What an action is called, without what it was done to. */
export function actionWords({ action }: Pick<Entry, "action">): string {
  return called(words.actions, action);
}

/** A sentence that says what has just been done, all of it by the same act. */
export function doneWords(
  visit: SignedIn,
  [first, ...others]: readonly [Entry, ...Entry[]],
): string {
  const { action, article, detail } = first;
  const { publication, articleBySlug } = visit;
  const forms = own(words.done, action);
  if (forms) return countIn(publication, 1 + others.length, forms);
  const sentence = own(words.doneTo, action);
  if (!sentence) return called(words.actions, action);
  const story = article && (articleBySlug(article)?.headline ?? article);
  if (!detail) return sentence(story ?? "");
  return sentence(ofAddress(action) ? dayOfAddress(detail, publication) : detail);
}

/** The day on which an address was kept (UTC), of `2015-10-15` or of that with a hash behind it. */
export function dayOfAddress(kept: string, { language }: Pick<Locale, "language">): string {
  return dayIn({ language, timeZone: "UTC" }, new Date(kept.slice(0, "2015-10-15".length)));
}

/** Who did something, in words where it was nobody who is known. */
export function actorOf({ moderator }: Pick<Entry, "moderator">): string {
  return moderator === BY_LINK ? words.byLink : moderator;
}

function ofAddress(action: string): boolean {
  return action.endsWith(" address");
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
