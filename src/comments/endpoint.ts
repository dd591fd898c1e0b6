import { commentAddress, discussionAddress } from "./address.ts";
import { answer, wantsFragment } from "./answer.ts";
import { drainBody } from "./body.ts";
import { readForm } from "./form-data.ts";
import type { Locale } from "./locale.ts";
import { requireOwnOrigin } from "./origin.ts";
import { Refusal } from "./refusal.ts";
import { renderDiscussion, renderInvitation, renderRefusal } from "./render-discussion.ts";
import type { FormState } from "./render-form.ts";
import type { CommentStore } from "./store.ts";
import { cleanComment, cleanName, mistakesIn } from "./submission.ts";
import { words } from "./words.ts";

/** What the discussion has to know of the publication; `address` is the site's. */
export interface Publication extends Locale {
  address: string;
}

interface Visit {
  request: Request;
  /** Slug of the article. */
  article: string;
  store: CommentStore;
  publication: Publication;
}

const METHODS: ReadonlyMap<string, (visit: Visit) => Promise<Response>> = new Map([
  ["GET", read],
  ["HEAD", read],
  ["POST", post],
]);

const RETRY_SECONDS = "30";

/**
 * Answers a request to the address of a discussion: GET with the discussion, POST by adding a
 * comment. A body is the HTML of the discussion alone, for a page to frame or, where
 * `wantsFragment`, to be sent as it is.
 *
 * 200, 303, 201: read, added, added by a script. 301: read at another spelling of the address.
 * 422: a field is missing or too long. 400, 403, 404, 405, 413, 415: refused. 503: the store cannot
 * be reached, or something else failed; the error is logged.
 *
 * @param article - the article at this address, undefined where there is none
 */
export async function handle(
  request: Request,
  article: { slug: string } | undefined,
  store: CommentStore,
  publication: Publication,
): Promise<Response> {
  const response = await respond(request, article, store, publication);
  if (response.status >= 400) await drainBody(request);
  return response;
}

async function respond(
  request: Request,
  article: { slug: string } | undefined,
  store: CommentStore,
  publication: Publication,
): Promise<Response> {
  if (!article) {
    return answer(404, renderRefusal(words.noArticle, { href: "/", label: words.frontPage }));
  }
  const { slug } = article;
  try {
    const act = METHODS.get(request.method);
    if (!act) throw new Refusal(405, words.method, { Allow: [...METHODS.keys()].join(", ") });
    return await act({ request, article: slug, store, publication });
  } catch (error) {
    if (!(error instanceof Refusal)) return failed({ article: slug }, error);
    const back = { href: discussionAddress(slug), label: words.back };
    return answer(error.status, renderRefusal(error.message, back), error.headers);
  }
}

async function read(visit: Visit): Promise<Response> {
  const { request, article, store, publication } = visit;
  const { pathname, search, searchParams } = new URL(request.url);
  const address = discussionAddress(article);
  if (pathname !== address) return answer(301, null, { Location: address + search });
  return keepingWords({ article }, async () => {
    const comments = await store.thread(article);
    const parent = comments.find(({ id }) => String(id) === searchParams.get("parent"));
    return answer(200, renderDiscussion(comments, { article, parent }, publication));
  });
}

async function post(visit: Visit): Promise<Response> {
  const { request, article, store, publication } = visit;
  requireOwnOrigin(request, publication.address);
  const fields = await readForm(request, ["name", "comment", "parent"]);
  const typed = { name: cleanName(fields.name), comment: cleanComment(fields.comment) };
  const id = parentId(fields.parent);
  return keepingWords({ article, typed, parent: id ? { id } : undefined }, async () => {
    const mistakes = mistakesIn(typed);
    const parent = id ? await store.find(article, id) : undefined;
    if (id && !parent) throw new Refusal(400, words.noParent);
    if (Object.keys(mistakes).length > 0) {
      const form = { article, typed, mistakes, parent };
      return answer(422, renderDiscussion(await store.thread(article), form, publication));
    }
    // Read before the comment is added: were it read after, and failed, a comment that is in the
    // store would be answered with “try again”.
    const others = wantsFragment(request) ? await store.thread(article) : undefined;
    const { name, comment: text } = typed;
    const added = await store.add({ article, parent: id, name, text });
    const place = { Location: commentAddress(article, added.id) };
    if (!others) return answer(303, null, place);
    return answer(201, renderDiscussion([...others, added], { article }, publication), place);
  });
}

function parentId(field: string): number | null {
  if (field === "") return null;
  if (!/^[1-9]\d{0,14}$/.test(field)) throw new Refusal(400, words.noParent);
  return Number(field);
}

/** Answers 503, with what the reader typed, when the work fails. */
async function keepingWords(form: FormState, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return failed(form, error);
  }
}

function failed(form: FormState, error: unknown): Response {
  console.error(error);
  const kept = renderInvitation({ ...form, failure: words.unreachable });
  return answer(503, kept, { "Retry-After": RETRY_SECONDS });
}
