import type { Messages } from "../messages/messages.ts";
import { DAY_MILLISECONDS } from "./durations.ts";
import type { Fields } from "./fields.ts";
import { DRAFTS, isWithin } from "./frequency.ts";
import { answer } from "./http/answer.ts";
import { Refusal } from "./http/refusal.ts";
import { backToDiscussion, renderNotice } from "./render/render-discussion.ts";
import { headingOf, type Owned, renderOwn } from "./render/render-own.ts";
import { underRules } from "./rules/in-force.ts";
import { judge } from "./rules/judge.ts";
import { essence } from "./rules/matching.ts";
import { cleanComment, mistakesIn } from "./rules/submission.ts";
import { type Comment, revisionOf } from "./store/comment.ts";
import { ownAddress } from "./text/address.ts";
import { html } from "./text/html.ts";
import { EDIT_MILLISECONDS } from "./text/limits.ts";
import { fingerprintOf } from "./trust/fingerprint.ts";
import { isOwn, receiptOf } from "./trust/receipt.ts";
import { authorAt, clientAddressOf, type Visit } from "./visit.ts";

const notYours = ({ discussion }: Messages) => discussion.notYours;

/** Shows authors the status of their comment, and the acts that they can do. */
export async function showOwn(visit: Visit, id: number): Promise<Response> {
  return shown(visit, await ownComment(visit, id, ""));
}

/**
 * Shows a comment to the holder of its receipt. A browser with the author's cookie is redirected to
 * the same address without the receipt, which then stays out of the address bar and the history.
 */
export async function showByReceipt(visit: Visit, id: number): Promise<Response> {
  const comment = await ownComment(visit, id, visit.url.searchParams.get("receipt") ?? "");
  const author = await authorAt(visit);
  if (author?.verifier !== comment.author) return shown(visit, comment);
  const url = new URL(visit.url);
  url.searchParams.delete("receipt");
  return answer(303, null, { Location: url.pathname + url.search });
}

/** Edits a comment; the new text is judged like a new comment. */
export async function edit(visit: Visit, fields: Fields): Promise<Response> {
  const { store, seals, now } = visit;
  const { discussion: messages } = visit.messages;
  const comment = await ownComment(visit, Number(fields.id), fields.receipt);
  const { publication } = await underRules(visit);
  const typed = { name: comment.name, comment: cleanComment(fields.comment) };
  const seen = Number(fields.seen);
  const again = { typed: typed.comment, seen };
  const { comment: mistake } = mistakesIn(typed, messages);
  if (mistake) return shown(visit, comment, { ...again, mistake }, 422);
  const client = await clientAddressOf(visit);
  if (!(await isWithin(DRAFTS, visit, client))) {
    return shown(visit, comment, { ...again, mistake: messages.flood }, 429);
  }
  const fingerprint = await fingerprintOf(typed.comment, seals);
  const isSame = essence(typed.comment) === essence(comment.text);
  const { isKnown, address, addresses } = client;
  const standing = await store.standing({
    author: comment.author,
    edited: comment.id,
    fingerprint: isSame ? null : fingerprint,
    alikeSince: new Date(now.getTime() - DAY_MILLISECONDS),
    address,
    addresses,
    recentSince: now,
  });
  const verdict = judge(typed, {
    ...standing,
    rules: publication.comments,
    closed: false,
    recent: 0,
    addressKnown: isKnown,
    newsroom: messages.newsroom,
    troubled: false,
    trapped: false,
    hurried: false,
    // It was posted before, so no proof of work is needed.
    proven: true,
  });
  if (verdict.status === "refused") throw new Refusal(403, ({ discussion }) => discussion.closed);
  const { status, heldRule, heldWords } = verdict;
  const edited = await store.edit(
    { article: comment.article, id: comment.id, author: comment.author ?? "" },
    {
      status,
      heldRule,
      heldWords,
      text: typed.comment,
      fingerprint,
      at: now,
      since: new Date(now.getTime() - EDIT_MILLISECONDS),
      seen,
    },
  );
  if (!edited) {
    const today = await ownComment(visit, comment.id, fields.receipt);
    if (revisionOf(today) === seen || !isEditable(today, now)) throw new Refusal(403, notYours);
    return shown(visit, today, { typed: typed.comment, mistake: messages.otherWords }, 409);
  }
  const place = ownAddress(comment.article, comment.id, await receiptOf(edited, seals, now));
  return answer(303, null, { Location: place });
}

/** Deletes the text and the name of a comment. */
export async function remove(visit: Visit, fields: Fields): Promise<Response> {
  const { discussion: messages } = visit.messages;
  const { article, id, author } = await ownComment(visit, Number(fields.id), fields.receipt);
  await visit.store.remove({ article, id, author: author ?? "" });
  const back = backToDiscussion(article, messages);
  const sentence = html`<p class="hint" role="status">${messages.removed}</p>`;
  return answer(200, renderNotice(messages.yours, sentence, back));
}

/** Exports an author's comment, with all data stored about it, as a JSON file. */
export async function exportOwn(visit: Visit, fields: Fields): Promise<Response> {
  const { article, id } = await ownComment(visit, Number(fields.id), fields.receipt);
  const kept = await visit.store.kept(article, id);
  return new Response(`${JSON.stringify(kept, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="comment-${id}.json"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The comment, where a cookie or the receipt shows that its author asks. */
async function ownComment(visit: Visit, id: number, receipt: string): Promise<Comment> {
  const { article, store } = visit;
  const comment = Number.isSafeInteger(id) ? await store.find(article.slug, id) : undefined;
  const shown = { author: await authorAt(visit), receipt };
  const own = comment && (await isOwn(comment, shown, visit));
  if (!own) throw new Refusal(403, notYours);
  return comment;
}

async function shown(
  { article, now, seals, messages: { discussion: messages } }: Visit,
  comment: Comment,
  tried: Partial<Pick<Owned, "typed" | "mistake" | "seen">> = {},
  status = 200,
): Promise<Response> {
  const receipt = await receiptOf(comment, seals, now);
  const back = backToDiscussion(article.slug, messages);
  const facts = { comment, receipt, editable: isEditable(comment, now), seen: revisionOf(comment) };
  const body = renderOwn({ ...facts, ...tried }, messages);
  return answer(status, renderNotice(headingOf(comment, messages), body, back));
}

function isEditable({ created, status }: Comment, now: Date): boolean {
  const isYoung = now.getTime() - created.getTime() < EDIT_MILLISECONDS;
  return isYoung && (status === "published" || status === "held");
}
