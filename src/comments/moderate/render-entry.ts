import type { ModerationMessages } from "../../messages/messages.ts";
import type { Entry } from "../store/store-newsroom.ts";
import { type Html, html } from "../text/html.ts";
import { dayIn, type Locale } from "../text/locale.ts";
import { called } from "./called.ts";
import { changedRules } from "./changed-rules.ts";
import { BY_LINK } from "./links.ts";
import type { SignedIn } from "./moderation-visit.ts";

const RULES = "rules";

/** Text of a log entry: the action and its object. */
export function renderAction(
  { action, detail }: Pick<Entry, "action" | "detail">,
  { publication, messages: { moderation: messages } }: SignedIn,
): Html {
  const phrase = called(messages.actions, action);
  if (!detail) return html`${phrase}`;
  if (ofAddress(action)) return html`${phrase} ${dayOfAddress(detail, publication)}`;
  if (action === RULES)
    return html`${phrase}${messages.colon}<q dir="auto">${rulesIn(detail, messages)}</q>`;
  const named = action === "undo" ? called(messages.actions, detail) : detail;
  return html`${phrase} <q dir="auto">${named}</q>`;
}

/** Name of an action, without its object. */
export function actionWords(
  { action }: Pick<Entry, "action">,
  messages: ModerationMessages,
): string {
  return called(messages.actions, action);
}

/** A sentence about acts just done, which are all the same. */
export function doneWords(
  visit: SignedIn,
  [first, ...others]: readonly [Entry, ...Entry[]],
): string {
  const { action, article, detail } = first;
  const { publication, articles } = visit;
  const { moderation: messages } = visit.messages;
  const counted = own(messages.done, action);
  if (counted) return counted(1 + others.length);
  const sentence = own(messages.doneTo, action);
  if (!sentence) return called(messages.actions, action);
  const story = article && (articles.get(article)?.headline ?? article);
  if (!detail) return sentence(story ?? "");
  if (action === RULES) return sentence(rulesIn(detail, messages));
  return sentence(ofAddress(action) ? dayOfAddress(detail, publication) : detail);
}

/** Day on which an address was stored (UTC), of `2015-10-15`, with or without a hash after it. */
export function dayOfAddress(address: string, { language }: Pick<Locale, "language">): string {
  return dayIn({ language, timeZone: "UTC" }, new Date(address.slice(0, "2015-10-15".length)));
}

/** Name of the moderator who acted, or words for a link in a mail. */
export function actorOf(
  { moderator }: Pick<Entry, "moderator">,
  messages: ModerationMessages,
): string {
  return moderator === BY_LINK ? messages.byLink : moderator;
}

function rulesIn(detail: string, messages: ModerationMessages): string {
  return changedRules(JSON.parse(detail), messages);
}

function ofAddress(action: string): boolean {
  return action.endsWith(" address");
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
