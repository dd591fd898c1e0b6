import type { Messages, ModerationMessages } from "../../messages/messages.ts";
import { DAY_MILLISECONDS } from "../durations.ts";
import { answer } from "../http/answer.ts";
import { Refusal } from "../http/refusal.ts";
import { renderNotice } from "../render/render-discussion.ts";
import { bytesToText } from "../store/base64url.ts";
import { type Comment, revisionOf } from "../store/comment.ts";
import { type Html, html } from "../text/html.ts";
import type { Seals } from "../trust/seals.ts";
import { MODERATION_PATH } from "./location.ts";
import { marked, wordsFound } from "./marking.ts";
import type { ModerationVisit } from "./moderation-visit.ts";

/** Acts that a link in a mail can perform. */
export const LINK_ACTS = ["published", "rejected", "spam"] as const;

type LinkAct = (typeof LINK_ACTS)[number];

const LINK_MILLISECONDS = 7 * DAY_MILLISECONDS;
const NONCE_BYTES = 12;

/** Actor in the log, in any language, for a moderator who followed a link in a mail. */
export const BY_LINK = "a link in a mail";

/**
 * A link that performs one act on one comment, once, within seven days, while the comment is
 * unchanged and still waits in the same list.
 */
export async function actLink(
  comment: Comment,
  act: LinkAct,
  now: Date,
  seals: Seals,
): Promise<string> {
  const nonce = bytesToText(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const ends = (now.getTime() + LINK_MILLISECONDS).toString(36);
  const signature = await seals.sign("mail link", sealed(comment, act, ends, nonce));
  return `${MODERATION_PATH}?link=${[comment.id, act, ends, nonce, signature].join(".")}`;
}

/**
 * Confirmation page of a link in a mail. Nothing is done before it is confirmed, since mail
 * programs follow links by themselves.
 */
export async function showLink(visit: ModerationVisit, link: string): Promise<Response> {
  const { comment, act } = await linked(visit, link);
  const { moderation: messages } = visit.messages;
  const body = html`${shown(comment)}
<form method="post" action="${MODERATION_PATH}">
<input type="hidden" name="link" value="${link}">
<p><button name="act" value="follow">${messages.acts[act]}</button></p>
</form>`;
  return answer(200, renderNotice(messages.linkActs[act], body, back(messages)));
}

/** Performs the act of a link in a mail, unless it has been done. */
export async function followLink(visit: ModerationVisit, link: string): Promise<Response> {
  const { comment, act, nonce, expires } = await linked(visit, link);
  const { store, now } = visit;
  const { moderation: messages } = visit.messages;
  if (!(await store.spend(nonce, expires))) throw new Refusal(403, linkOver);
  const seen = new Map([[comment.id, revisionOf(comment)]]);
  await store.setStatus([comment.id], act, { moderator: BY_LINK, at: now, seen });
  const sentence = html`<p class="hint" role="status">${messages.linkDone}</p>`;
  return answer(200, renderNotice(messages.title, sentence, back(messages)));
}

const linkOver = ({ moderation }: Messages) => moderation.linkOver;

const back = ({ toModeration }: ModerationMessages) => ({
  href: MODERATION_PATH,
  label: toModeration,
});

async function linked({ store, seals, now }: ModerationVisit, link: string) {
  const [id = "", act = "", ends = "", nonce = "", signature = ""] = link.split(".");
  const known = LINK_ACTS.find((each) => each === act);
  const expires = new Date(Number.parseInt(ends, 36));
  const comment = /^[1-9]\d{0,14}$/.test(id) ? await store.comment(Number(id)) : undefined;
  const good =
    comment?.status === "held" || comment?.status === "published"
      ? await seals.verify("mail link", sealed(comment, act, ends, nonce), signature)
      : false;
  if (!comment || !known || !good || !(expires > now)) throw new Refusal(403, linkOver);
  return { comment, act: known, nonce, expires };
}

function sealed(comment: Comment, act: string, ends: string, nonce: string): string {
  return JSON.stringify([comment.id, revisionOf(comment), comment.status, act, ends, nonce]);
}

function shown({ name, text, heldRule, heldWords }: Comment): Html {
  const found = wordsFound(heldRule, heldWords);
  return html`<div class="desk"><article class="item"><b class="name" dir="auto">${name}</b>
<div class="typed" dir="auto">${marked(text, found)}</div></article></div>`;
}
