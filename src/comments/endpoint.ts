import type { Messages } from "../messages/messages.ts";
import { discussionPage } from "./discussion-page.ts";
import { FIELDS, type Fields } from "./fields.ts";
import { answer } from "./http/answer.ts";
import { drainBody } from "./http/body.ts";
import type { PeerAddress } from "./http/client-address.ts";
import { readForm } from "./http/form-data.ts";
import { idIn } from "./http/id.ts";
import { refuseForeignOrigin, requireOwnOrigin } from "./http/origin.ts";
import { Refusal } from "./http/refusal.ts";
import type { RequestLike } from "./http/request-like.ts";
import { edit, exportOwn, remove, showByReceipt, showOwn } from "./own.ts";
import { post, preview } from "./post.ts";
import { backToDiscussion, renderRefusal } from "./render/render-discussion.ts";
import { report, showReport } from "./report.ts";
import type { CommentStore } from "./store/store.ts";
import { showTell, tell } from "./tell.ts";
import { discussionAddress, orderIn } from "./text/address.ts";
import {
  authorAt,
  type Discussed,
  emptyForm,
  failed,
  keepingTypedText,
  messagesOf,
  type Publication,
  passageAt,
  type Visit,
  visitOf,
} from "./visit.ts";

const METHODS: ReadonlyMap<string, (visit: Visit) => Promise<Response>> = new Map([
  ["GET", read],
  ["HEAD", read],
  ["POST", act],
]);

const ALLOWED = { Allow: [...METHODS.keys()].join(", ") };

/** Handlers of form buttons, by the value of the button. */
const ACTS: ReadonlyMap<string, (visit: Visit, fields: Fields) => Promise<Response>> = new Map([
  ["", post],
  ["preview", preview],
  ["edit", edit],
  ["delete", remove],
  ["export", exportOwn],
  ["report", report],
  ["tell", tell],
]);

/**
 * Answers a request to the address of a discussion: GET with a page of it, POST by adding a comment
 * or performing the act of a form. A body of HTML is only the discussion, which is framed by a page
 * or, if `wantsFragment`, sent as it is.
 *
 * 200, 303, 201: read, done, added by a script. 301: read at another spelling of the address. 422:
 * a field is missing or too long. 400, 403, 404, 405, 413, 415, 429: refused. 428: to be sent again
 * with the proof of work that X-Challenge asks for. 503: the store cannot be reached, or another
 * failure; the error is logged.
 *
 * @param article - the article at this address, undefined where there is none
 * @param peer - address of the client or proxy that opened the connection
 */
export async function handle(
  request: RequestLike,
  article: Discussed | undefined,
  store: CommentStore,
  publication: Publication,
  peer?: PeerAddress,
): Promise<Response> {
  const response = await respond(request, article, store, publication, peer);
  if (response.status >= 400) await drainBody(request);
  return response;
}

/** Answers 410 to any request to the discussion of a withdrawn article. */
export async function refuseWithdrawn(
  request: RequestLike,
  publication: Publication,
): Promise<Response> {
  await drainBody(request);
  const { discussion } = messagesOf(undefined, publication);
  return answer(410, renderRefusal(discussion.withdrawn, frontPage(discussion), discussion));
}

async function respond(
  request: RequestLike,
  article: Discussed | undefined,
  store: CommentStore,
  publication: Publication,
  peer: PeerAddress,
): Promise<Response> {
  const messages = messagesOf(article, publication);
  const { discussion } = messages;
  if (!article) {
    return answer(404, renderRefusal(discussion.noArticle, frontPage(discussion), discussion));
  }
  const { slug } = article;
  try {
    const method = METHODS.get(request.method);
    if (!method) throw new Refusal(405, ({ discussion }) => discussion.method, ALLOWED);
    return await method(visitOf({ request, article, store, publication, peer }));
  } catch (error) {
    if (!(error instanceof Refusal)) return failed({ article: slug }, error, messages);
    return refuse(error, { article, messages });
  }
}

/** Answer to a refused request, with the typed text, which the reader would lose. */
function refuse(
  { status, sentenceIn, headers }: Refusal,
  { article, messages }: Pick<Visit, "article" | "messages">,
  typed = "",
): Response {
  const { discussion } = messages;
  const back = backToDiscussion(article.slug, discussion);
  return answer(status, renderRefusal(sentenceIn(messages), back, discussion, typed), headers);
}

const frontPage = ({ frontPage }: Messages["discussion"]) => ({ href: "/", label: frontPage });

async function read(visit: Visit): Promise<Response> {
  const { article, store, url } = visit;
  const address = discussionAddress(article.slug);
  if (url.pathname !== address) return answer(301, null, { Location: address + url.search });
  const form = emptyForm(visit);
  return keepingTypedText(visit, { article: article.slug, ...form }, async () => {
    const { searchParams } = url;
    const own = idIn(searchParams.get("own"));
    const comment = idIn(searchParams.get("comment"));
    if (searchParams.has("receipt")) return showByReceipt(visit, own ?? comment ?? 0);
    if (own) return showOwn(visit, own);
    if (searchParams.has("tell")) return showTell(visit);
    const reported = idIn(searchParams.get("report"));
    if (reported) return showReport(visit, reported);
    const replied = idIn(searchParams.get("parent"));
    const parent = replied ? await store.published(article.slug, replied) : undefined;
    const passageId = searchParams.get("passage") ?? "";
    const passage = passageId && !comment ? await passageAt(visit, passageId) : undefined;
    const page = await discussionPage(visit, await authorAt(visit), {
      order: orderIn(searchParams),
      from: idIn(searchParams.get("from")),
      around: comment ?? parent?.id,
      passage,
    });
    return page({ ...form, parent });
  });
}

async function act(visit: Visit): Promise<Response> {
  const { request, publication } = visit;
  // Another site must not show its own words on a page of this one.
  refuseForeignOrigin(request, publication.address);
  const requireOrigin = () => requireOwnOrigin(request, publication.address);
  const fields = await readForm(request, FIELDS).catch((error: unknown) => {
    requireOrigin();
    throw error;
  });
  try {
    requireOrigin();
    const handler = ACTS.get(fields.act);
    if (!handler) throw new Refusal(400, ({ discussion }) => discussion.noAct);
    return await handler(visit, fields);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(error, visit, fields.comment);
  }
}
