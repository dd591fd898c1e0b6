import { type Closing, closingOf } from "../closing.ts";
import { ownOf } from "../discussion-page.ts";
import { HEADERS } from "../http/answer.ts";
import type { RequestLike } from "../http/request-like.ts";
import {
  type Shown,
  threadParts,
  threadTail,
  waitingReplies,
} from "../render/render-discussion.ts";
import type { FormState } from "../render/render-form.ts";
import type { Reading } from "../render/render-thread.ts";
import { BoundedMap } from "../store/bounded-map.ts";
import type { Comment } from "../store/comment.ts";
import type { Discussion, Order } from "../store/discussion.ts";
import type { CommentStore } from "../store/store.ts";
import { formToken } from "../trust/form-token.ts";
import { authorOf } from "../trust/receipt.ts";
import { type Seals, sealsOf } from "../trust/seals.ts";
import { type Discussed, emptyForm, localizationOf, type Publication } from "../visit.ts";
import { gzipped, Part, plain } from "./gzip-parts.ts";

/** Page of a discussion in the cache, by order and form. */
export interface View {
  order: Order;
  /** "page" for a whole page, "script" for a fragment. */
  reader: "page" | "script";
}

/** Publication and store of discussions. */
interface DiscussionSite {
  store: Pick<
    CommentStore,
    "decided" | "discussion" | "page" | "passages" | "picks" | "secret" | "waiting"
  >;
  publication: Publication;
}

/** Parts of a page before and after its discussion, and its headers. */
export interface PageFrame {
  before: Part;
  after: Part;
  headers: HeaderLines;
}

/** Names and values of headers; a name may occur several times. */
export type HeaderLines = readonly (readonly [string, string])[];

/** An answer as it is sent. */
export interface Sent {
  status: number;
  headers: HeaderLines;
  body: Buffer;
}

/** A thread, rendered except for each reader's own parts. */
interface CachedThread {
  /** Version of the discussion that it was rendered from. */
  state: string;
  frame: PageFrame;
  shown: Shown;
  /** Rendering settings for all readers without a comment in it. */
  reading: Reading;
  /** Verifiers of the authors of its comments. */
  authors: ReadonlySet<string | null>;
  /** Page up to the reader's own waiting comments and the form. */
  head: Part;
  /** An empty form, before its token and after it. */
  form: readonly [Part, Part];
}

/** A request for a page, and its time. */
interface Asking {
  request: Pick<RequestLike, "headers">;
  article: Discussed;
  now: Date;
}

/** An anonymous request: one without cookies. */
const ANONYMOUS = { headers: { get: () => null } };

const NOTHING = new Part([]);

const NO_FRAME: PageFrame = { before: NOTHING, after: NOTHING, headers: [] };

const DISCUSSION_HEADERS = Object.entries(HEADERS);

const GZIP = [["Content-Encoding", "gzip"]] as const;

/** A cookie that makes a page personal. */
const OWN_COOKIE = /(?:^|;\s*)(?:__Host-)?crosshead-(?:receipt|name)=/;

/**
 * Cache of the pages of discussions. Each request reads the revision from the store, so that no
 * reader gets an outdated page. Each reader gets a form with a new token; with a cookie of this
 * site, also their name and their waiting comments.
 */
export class PageCache {
  readonly #site: DiscussionSite;
  readonly #threads: BoundedMap<string, CachedThread>;
  readonly #seals: Seals;
  /** Placeholder for the token of each reader. */
  readonly #token = `token ${crypto.randomUUID()}`;

  /** @param maxBytes - limit of the cache */
  constructor(site: DiscussionSite, maxBytes: number) {
    this.#site = site;
    this.#threads = new BoundedMap(maxBytes);
    this.#seals = sealsOf(site.store);
  }

  /**
   * A page of an article's discussion; as gzip for a client that accepts it, where the thread was
   * read before.
   *
   * @throws the store's error, when it cannot be reached
   */
  async read(
    request: Pick<RequestLike, "headers">,
    article: Discussed,
    { frame = NO_FRAME, ...view }: View & { frame?: PageFrame | undefined },
    takesGzip: boolean,
    now: Date,
  ): Promise<Sent> {
    const { slug } = article;
    // Read before the comments: a change in between makes the page outdated, and never its state
    // too new.
    const discussion = await this.#site.store.discussion(slug);
    const closing = closingOf({ article, publication: this.#site.publication, now }, discussion);
    const state = `${discussion.revision} ${JSON.stringify(closing)}`;
    const key = `${view.reader} ${view.order} ${slug}`;
    const known = this.#threads.get(key);
    const isKnown = known?.state === state && known.frame === frame;
    const thread = isKnown
      ? known
      : { state, frame, ...(await this.#thread(article, view, discussion, closing, frame)) };
    if (!isKnown) this.#threads.set(key, thread, weightOf(thread));
    const token = closing.closed ? "" : await formToken(slug, now, this.#seals);
    const own = OWN_COOKIE.test(request.headers.get("Cookie") ?? "")
      ? await this.#ownPage({ request, article, now }, thread, token)
      : undefined;
    const page = own ?? [thread.head, thread.form[0], token, thread.form[1]];
    const isGzip = takesGzip && isKnown && page[0] === thread.head;
    return {
      status: 200,
      headers: [...DISCUSSION_HEADERS, ...frame.headers, ...(isGzip ? GZIP : [])],
      body: isGzip ? gzipped([...page, frame.after]) : plain([...page, frame.after]),
    };
  }

  /** Page of a reader with a cookie, with their own parts; undefined where there are none. */
  async #ownPage(
    { request, article, now }: Asking,
    { head, shown, reading: common, authors, frame }: CachedThread,
    token: string,
  ): Promise<(Part | string)[] | undefined> {
    const { store } = this.#site;
    const author = await authorOf(request, this.#seals);
    const blank = emptyForm({ request });
    if (!author && !blank.typed?.name) return undefined;
    const own = { ...shown, ...(await ownOf({ article, store, now }, author)) };
    const passages = common.passages ?? (await passagesFor(own.waiting, article));
    const reading = { ...common, author: author?.verifier, passages };
    const form: FormState = { ...blank, article: article.slug, token };
    const tail = threadTail(own, form, reading).markup;
    const isAnyInHead = own.decided.length > 0 || waitingReplies(own).length > 0;
    if (!isAnyInHead && !authors.has(author?.verifier ?? "")) return [head, tail];
    const above = threadParts(own, article.slug, reading).map(({ bytes }) => bytes);
    return [new Part([frame.before.bytes, ...above]), tail];
  }

  async #thread(
    article: Discussed,
    view: View,
    { published }: Discussion,
    closing: Closing,
    frame: PageFrame,
  ): Promise<Omit<CachedThread, "state" | "frame">> {
    const { store, publication } = this.#site;
    const { slug } = article;
    const { order, reader } = view;
    const [page, picks, counts] = await Promise.all([
      store.page(slug, order),
      store.picks(slug),
      reader === "script" ? store.passages(slug) : undefined,
    ]);
    const shown = { page, order, published, waiting: [], picks, counts };
    const passages = await passagesFor(page.comments, article);
    const reading = { ...localizationOf(article, publication), ...closing, passages };
    const blank = { ...emptyForm({ request: ANONYMOUS }), article: slug, token: this.#token };
    const above = threadParts(shown, slug, reading).map(({ bytes }) => bytes);
    const [before = "", after = ""] = threadTail(shown, blank, reading).markup.split(this.#token);
    return {
      shown,
      reading,
      authors: new Set(page.comments.map(({ author }) => author)),
      head: new Part([frame.before.bytes, ...above]),
      form: [new Part([Buffer.from(before)]), new Part([Buffer.from(after)])],
    };
  }
}

/** Size of a page without compression, in bytes. */
function weightOf({ head, form }: CachedThread): number {
  return [head, ...form].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Words of an article's passages, where comments are tied to some and the words can be read. */
async function passagesFor(
  comments: readonly Comment[],
  { passages }: Discussed,
): Promise<Reading["passages"]> {
  const isTied = comments.some(({ passage }) => passage !== null);
  return isTied ? passages?.().catch(() => undefined) : undefined;
}
