import type { Fields } from "./fields.ts";
import { isWithin, MESSAGES } from "./frequency.ts";
import { answer, RETRY_LATER } from "./http/answer.ts";
import { Refusal } from "./http/refusal.ts";
import { noticesFor } from "./notices/settings.ts";
import { renderNotice } from "./render/render-discussion.ts";
import { renderMessage } from "./render/render-message.ts";
import { cleanComment, cleanName, mistakesIn, type Submission } from "./rules/submission.ts";
import type { Comment } from "./store/comment.ts";
import { logError } from "./store/lost-file.ts";
import type { Posting } from "./store/store.ts";
import { inStoryAddress, ownAddress } from "./text/address.ts";
import { html } from "./text/html.ts";
import { isVisible } from "./text/visible.ts";
import { formToken, readToken } from "./trust/form-token.ts";
import { newAuthor, receiptCookie } from "./trust/receipt.ts";
import {
  authorAt,
  clientAddressOf,
  emptyForm,
  type Passage,
  passageAt,
  type Visit,
} from "./visit.ts";

/** A message being sent, and the passage that it is about. */
interface Draft {
  typed: Submission;
  passage: Passage | undefined;
}

/** Shows the form for a message about a story, or about the passage in the address. */
export async function showTell(visit: Visit): Promise<Response> {
  const passage = await passageAt(visit, visit.url.searchParams.get("tell") ?? "");
  const { typed = { name: "", comment: "" } } = emptyForm(visit);
  return form(visit, { typed, passage });
}

/** Stores a message to the newsroom, which only the newsroom can read. */
export async function tell(visit: Visit, fields: Fields): Promise<Response> {
  const typed = { name: cleanName(fields.name), comment: cleanComment(fields.comment) };
  const passage = await passageAt(visit, fields.passage).catch(() => undefined);
  const draft = { typed, passage };
  const { discussion: messages } = visit.messages;
  try {
    return await take(visit, draft, fields);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    logError(error);
    const body = { ...draft, article: visit.article.slug, failure: messages.unreachable };
    return shown(visit, draft, renderMessage(body, messages), 503, RETRY_LATER);
  }
}

async function take(visit: Visit, draft: Draft, fields: Fields): Promise<Response> {
  const { article, request, seals, store, publication, now } = visit;
  const { discussion: messages } = visit.messages;
  const { typed, passage } = draft;
  const name = isVisible(typed.name) ? typed.name : messages.anonymous;
  const mistakes = mistakesIn({ name, comment: typed.comment }, messages);
  if (mistakes.comment === messages.commentMissing) mistakes.comment = messages.messageMissing;
  if (Object.keys(mistakes).length > 0) return form(visit, draft, { mistakes }, 422);
  const client = await clientAddressOf(visit);
  if (!(await isWithin(MESSAGES, visit, client))) {
    return form(visit, draft, { failure: messages.reportsMany }, 429);
  }
  const { form: sending } = await readToken(article.slug, fields.token, now, seals);
  const writer =
    (await authorAt(visit)) ?? (await newAuthor(seals, client, { form: sending, ...typed }));
  const same = [
    "told",
    sending ?? client.address,
    article.slug,
    passage?.id ?? "",
    name,
    typed.comment,
  ];
  const isTrapped = fields.website !== "";
  const posting: Posting = {
    article: article.slug,
    parent: null,
    name,
    text: typed.comment,
    passage: passage?.id ?? null,
    passageWords: passage?.words ?? null,
    // Messages of bots are stored, but not listed.
    status: isTrapped ? "settled" : "told",
    heldRule: null,
    heldWords: null,
    author: writer.verifier,
    newsroom: false,
    submission: await seals.sign("submission", JSON.stringify(same)),
    address: client.address,
    fingerprint: null,
    created: now,
    notices: isTrapped ? [] : noticesFor(publication.comments.notify, NOTIFIED),
  };
  const posted = await store.post(posting);
  if (!("comment" in posted)) throw new Error(`A message was not stored: ${posted.outcome}`);
  const cookie = await receiptCookie(writer, seals, request);
  return thanks(visit, draft, posted.comment, { "Set-Cookie": cookie });
}

/** A message has the notice of a held comment. */
const NOTIFIED = { status: "held", heldRule: null, heldWords: null } as const;

function thanks(visit: Visit, draft: Draft, { article, id }: Comment, headers: HeadersInit) {
  const { discussion: messages } = visit.messages;
  const body = html`<p class="hint" role="status">${messages.reported} ${messages.toldState}</p>
<p><a class="own" href="${ownAddress(article, id)}" rel="nofollow">${messages.yourMessage}</a></p>`;
  return shown(visit, draft, body, 200, headers);
}

async function form(
  visit: Visit,
  draft: Draft,
  state: { mistakes?: Partial<Submission>; failure?: string } = {},
  status = 200,
): Promise<Response> {
  const { article, seals, now, messages } = visit;
  const token = await formToken(article.slug, now, seals);
  const body = { ...draft, ...state, article: article.slug, token };
  return shown(visit, draft, renderMessage(body, messages.discussion), status);
}

/** A page about a message, with a link back to its subject. */
function shown(
  { article, messages: { discussion: messages } }: Visit,
  { passage }: Draft,
  body: Parameters<typeof renderNotice>[1],
  status: number,
  headers?: HeadersInit,
): Response {
  const href = inStoryAddress(article.slug, passage?.id ?? "");
  const label = passage ? messages.backToPassage : messages.backToStory;
  return answer(status, renderNotice(messages.tell, body, { href, label }), headers);
}
