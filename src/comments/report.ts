import type { Fields } from "./fields.ts";
import { isWithin, REPORTS } from "./frequency.ts";
import { answer } from "./http/answer.ts";
import { Refusal } from "./http/refusal.ts";
import { backToDiscussion, renderNotice } from "./render/render-discussion.ts";
import { renderReport } from "./render/render-own.ts";
import { cleanComment } from "./rules/submission.ts";
import type { Comment } from "./store/comment.ts";
import { html } from "./text/html.ts";
import { REASON_LENGTH } from "./text/limits.ts";
import { isVisible } from "./text/visible.ts";
import { clientAddressOf, type Visit } from "./visit.ts";

/** Shows the form to report a published comment. */
export async function showReport(visit: Visit, id: number): Promise<Response> {
  return form(visit, await reported(visit, id));
}

/** Reports a published comment to the newsroom. */
export async function report(visit: Visit, fields: Fields): Promise<Response> {
  const { article, store, now } = visit;
  const { discussion: messages } = visit.messages;
  const comment = await reported(visit, Number(fields.id));
  const reason = cleanComment(fields.reason).slice(0, REASON_LENGTH);
  if (!isVisible(reason)) return form(visit, comment, messages.reasonMissing);
  const client = await clientAddressOf(visit);
  if (!(await isWithin(REPORTS, visit, client))) throw new Refusal(429, () => messages.reportsMany);
  // Clients with an unknown address cannot be told apart.
  const address = client.isKnown ? client.address : null;
  await store.report({ article: article.slug, comment: comment.id, reason, address, at: now });
  const back = backToDiscussion(article.slug, messages);
  const sentence = html`<p class="hint" role="status">${messages.reported}</p>`;
  return answer(200, renderNotice(messages.report, sentence, back));
}

async function reported({ article, store }: Visit, id: number): Promise<Comment> {
  const comment = Number.isSafeInteger(id) ? await store.published(article.slug, id) : undefined;
  if (!comment) throw new Refusal(404, ({ discussion }) => discussion.noComment);
  return comment;
}

function form(visit: Visit, comment: Comment, mistake?: string): Response {
  const { article } = visit;
  const { discussion: messages } = visit.messages;
  const back = backToDiscussion(article.slug, messages);
  const body = renderReport(comment, messages, mistake);
  return answer(mistake ? 422 : 200, renderNotice(messages.reportOf(comment.name), body, back));
}
