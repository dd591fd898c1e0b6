import { setImmediate } from "node:timers/promises";
import { discussionParts } from "../render/render-discussion.ts";
import { BoundedMap } from "../store/bounded-map.ts";
import type { CommentStore, Discussion, Order } from "../store/store.ts";
import type { Html } from "../text/html.ts";
import { formToken } from "../trust/form-token.ts";
import { sealsOf } from "../trust/seals.ts";
import {
  type Closing,
  closingOf,
  type Discussed,
  emptyForm,
  localizationOf,
  type Publication,
} from "../visit.ts";
import { Template } from "./template.ts";

/** Page of a discussion that is cached: which one, and in which form. */
export interface View {
  slug: string;
  order: Order;
  /** For a page to hold, or for the script of a page that is there. */
  reader: "page" | "script";
}

/** Publication, articles and store that discussions are answered from. */
export interface DiscussionSite {
  store: Pick<CommentStore, "discussion" | "page" | "passages" | "secret">;
  publication: Publication;
  articleBySlug(slug: string): Discussed | undefined;
}

/** Parts of a page before and after its discussion, as UTF-8. */
export interface PageFrame {
  before: Uint8Array;
  after: Uint8Array;
}

/** A page, ready but for the token of its form. */
interface CachedPage {
  /** Version of the discussion that the page was made from. */
  state: string;
  template: Template;
}

/** A page as it is sent. */
export interface Sent {
  body: Buffer;
  isGzip: boolean;
}

/** Placeholder for each reader's own token. */
const TOKEN = `token ${crypto.randomUUID()}`;

/** A request without cookies. */
const ANONYMOUS = { request: new Request("http://stranger.invalid/") };

/**
 * Cache of the pages of discussions for anonymous readers. For each request the store is only asked
 * for the revision, so that no reader gets an outdated page. Each reader gets a form with a token
 * of its own.
 */
export class PageCache {
  readonly #site: DiscussionSite;
  readonly #pages: BoundedMap<string, CachedPage>;
  readonly #pending = new Map<string, Promise<Discussion>>();

  /** @param maxBytes - limit of the cache */
  constructor(site: DiscussionSite, maxBytes: number) {
    this.#site = site;
    this.#pages = new BoundedMap(maxBytes);
  }

  /**
   * A page, compressed for a reader who takes gzip where it was read before.
   *
   * @returns undefined where there is no such article
   * @throws the store's error, when it cannot be reached
   */
  async read(
    view: View,
    frame: PageFrame,
    takesGzip: boolean,
    now: Date,
  ): Promise<Sent | undefined> {
    const { store, publication, articleBySlug } = this.#site;
    const article = articleBySlug(view.slug);
    if (!article) return undefined;
    // Read before the comments: a change meanwhile makes the page outdated, never its state too
    // new.
    const discussion = await this.#stateOf(view.slug);
    const closing = closingOf({ article, publication, now }, discussion);
    const state = `${discussion.revision} ${JSON.stringify(closing)}`;
    const key = `${view.reader} ${view.order} ${view.slug}`;
    const known = this.#pages.get(key);
    const seals = sealsOf(store as CommentStore);
    const token = closing.closed ? "" : await formToken(view.slug, now, seals);
    if (known?.state !== state) {
      const parts = await this.#parts(article, view, discussion, closing);
      const template = templateOf(parts, token, frame);
      this.#pages.set(key, { state, template }, template.first.length);
      return { body: template.first, isGzip: false };
    }
    const { template } = known;
    const body = takesGzip ? template.gzipped(token) : template.filled(token);
    return { body, isGzip: takesGzip };
  }

  /**
   * State of a discussion in the store, read once for all requests of one turn of the event loop.
   */
  #stateOf(slug: string): Promise<Discussion> {
    const pending =
      this.#pending.get(slug) ??
      setImmediate().then(() => {
        this.#pending.delete(slug);
        return this.#site.store.discussion(slug);
      });
    this.#pending.set(slug, pending);
    return pending;
  }

  async #parts(article: Discussed, view: View, { published }: Discussion, closing: Closing) {
    const { store, publication } = this.#site;
    const { slug, order } = view;
    const [page, counts] = await Promise.all([
      store.page(slug, order),
      view.reader === "script" ? store.passages(slug) : undefined,
    ]);
    const tied = page.comments.some((comment) => comment.passage !== null);
    const passages = tied ? await article.passages?.().catch(() => undefined) : undefined;
    return discussionParts(
      { page, order, published, waiting: [], counts },
      { ...emptyForm(ANONYMOUS), article: slug, token: TOKEN },
      { ...localizationOf(article, publication), ...closing, passages },
    );
  }
}

/**
 * A page with the token of its form as the gap; one that is closed has no form, and the gap at its
 * end.
 */
function templateOf(parts: readonly Html[], token: string, { before, after }: PageFrame): Template {
  const [head = "", tail = ""] = (parts.at(-1)?.markup ?? "").split(TOKEN);
  const above = parts.slice(0, -1).map(({ bytes }) => bytes);
  return new Template([before, ...above, Buffer.from(head)], token, [Buffer.from(tail), after]);
}
