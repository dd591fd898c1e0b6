import type { ModerationMessages } from "../../messages/messages.ts";
import { called } from "../moderate/called.ts";
import { actLink, LINK_ACTS } from "../moderate/links.ts";
import { moderationAddress } from "../moderate/location.ts";
import { type Comment, isMessage } from "../store/comment.ts";
import { commentAddress } from "../text/address.ts";
import type { Seals } from "../trust/seals.ts";
import type { Publication } from "../visit.ts";

/** Notice of a comment for the newsroom, in plain text that no program turns into a link. */
export interface Notice {
  /** The same for each delivery attempt. */
  id: number;
  comment: Comment;
  name: string;
  text: string;
  /** Reason why it is held; undefined where it is published. */
  held: string | undefined;
  /** Address of the moderation page for it. */
  moderationUrl: string;
  /** Messages in the language of the notice. */
  messages: ModerationMessages;
}

/** Most characters of a comment in a notice. */
const EXCERPT_CHARACTERS = 600;

/** Notice of a comment, in the publication's language. */
export function noticeOf(
  id: number,
  comment: Comment,
  { address, language, messagesIn }: Pick<Publication, "address" | "language" | "messagesIn">,
): Notice {
  const { moderation: messages } = messagesIn(language);
  const { status, heldRule, name, text } = comment;
  return {
    id,
    comment,
    name: defanged(name),
    text: defanged(excerptOf(text)),
    held: status === "held" ? called(messages.rules, heldRule ?? "") : undefined,
    moderationUrl: new URL(moderationAddress({ comment: comment.id }), address).href,
    messages,
  };
}

/** Subject line of a notice. */
export function subjectOf({ name, held, comment, messages }: Notice): string {
  const { posted, waits, told } = messages.notices;
  if (isMessage(comment)) return told(name, comment.article);
  return held === undefined ? posted(name, comment.article) : waits(name, comment.article);
}

/** Body of a mail: the comment, the reason why it is held, and links that act once. */
export async function mailText(
  notice: Notice,
  address: string,
  now: Date,
  seals: Seals,
): Promise<string> {
  const { comment, name, text, held, moderationUrl, messages } = notice;
  const { notices: says } = messages;
  const acts = isMessage(comment) ? [] : LINK_ACTS.filter((act) => act !== comment.status);
  const links = await Promise.all(
    acts.map(async (act) => {
      const link = await actLink(comment, act, now, seals);
      return messages.acts[act] + messages.colon + new URL(link, address).href;
    }),
  );
  const published = new URL(commentAddress(comment.article, comment.id), address).href;
  const isHeld = held !== undefined;
  const state = isHeld ? says.held(held) : says.published(published);
  const quoted = text.replace(/^/gmu, "> ");
  const about = says.of(name, comment.article);
  const told = comment.passageWords === null ? [] : [defanged(comment.passageWords)];
  const above = isMessage(comment) ? [subjectOf(notice), ...told] : [about, state];
  const below = [...links, says.more(moderationUrl)];
  return `${above.join("\n")}\n\n${quoted}\n\n${below.join("\n")}\n`;
}

/** Breaks whatever mail and chat programs would turn into a link, an address or a mention. */
export function defanged(text: string): string {
  return text
    .replace(/:\/\//gu, "[:]//")
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, "[.]")
    .replaceAll("@", "[at]")
    .replace(/[\p{Default_Ignorable_Code_Point}]/gu, "");
}

function excerptOf(text: string): string {
  if (text.length <= EXCERPT_CHARACTERS) return text;
  return `${text.slice(0, EXCERPT_CHARACTERS).toWellFormed()}…`;
}
