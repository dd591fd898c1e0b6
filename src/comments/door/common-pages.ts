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

/** Which page of a discussion, and for whom. */
export interface View {
  slug: string;
  order: Order;
  /** For a page to hold, or for the script of a page that is there. */
  reader: "page" | "script";
}

/** Where discussions are. */
export interface House {
  store: Pick<CommentStore, "discussion" | "page" | "passages" | "secret">;
  publication: Publication;
  articleBySlug(slug: string): Discussed | undefined;
}

/** What stands around a discussion. */
export interface Frame {
  before: Uint8Array;
  after: Uint8Array;
}

/** A page, ready but for the token of its form. */
interface Kept {
  /** By which it shows whether anything has changed. */
  state: string;
  template: Template;
}

/** A page as it is sent. */
export interface Sent {
  body: Buffer;
  isGzip: boolean;
}

/** Stands where each reader's own token will. */
const TOKEN = `token ${crypto.randomUUID()}`;

/** Somebody of whom the server knows nothing. */
const STRANGER = { request: new Request("http://stranger.invalid/") };

/**
 * The pages of discussions as everybody sees them whom the server does not know. They are kept, and
 * asked of the store for each reader is only whether anything has changed: whoever changed it, a
 * page is never shown as it was before. Each reader gets a form with a token of its own.
 */
export class CommonPages {
  readonly #house: House;
  readonly #kept: BoundedMap<string, Kept>;
  readonly #asked = new Map<string, Promise<Discussion>>();

  /** @param most - bytes of pages that are kept */
  constructor(house: House, most: number) {
    this.#house = house;
    this.#kept = new BoundedMap(most);
  }

  /**
   * A page, compressed for a reader who takes gzip where it was read before.
   *
   * @returns undefined where there is no such article
   * @throws the store's error, when it cannot be reached
   */
  async read(view: View, frame: Frame, takesGzip: boolean, now: Date): Promise<Sent | undefined> {
    const { store, publication, articleBySlug } = this.#house;
    const article = articleBySlug(view.slug);
    if (!article) return undefined;
    // Before the comments: what changes while they are read makes the page old, not the state new.
    const discussion = await this.#stateOf(view.slug);
    const closing = closingOf({ article, publication, now }, discussion);
    const state = `${discussion.revision} ${JSON.stringify(closing)}`;
    const key = `${view.reader} ${view.order} ${view.slug}`;
    const known = this.#kept.get(key);
    const seals = sealsOf(store as CommentStore);
    const token = closing.closed ? "" : await formToken(view.slug, now, seals);
    if (known?.state !== state) {
      const parts = await this.#parts(article, view, discussion, closing);
      const template = templateOf(parts, token, frame);
      this.#kept.set(key, { state, template }, template.first.length);
      return { body: template.first, isGzip: false };
    }
    const { template } = known;
    const body = takesGzip ? template.gzipped(token) : template.filled(token);
    return { body, isGzip: takesGzip };
  }

  /** What the store says of a discussion, asked once for all who come in one turn of the event loop. */
  #stateOf(slug: string): Promise<Discussion> {
    const asked =
      this.#asked.get(slug) ??
      setImmediate().then(() => {
        this.#asked.delete(slug);
        return this.#house.store.discussion(slug);
      });
    this.#asked.set(slug, asked);
    return asked;
  }

  async #parts(article: Discussed, view: View, { published }: Discussion, closing: Closing) {
    const { store, publication } = this.#house;
    const { slug, order } = view;
    const [page, counts] = await Promise.all([
      store.page(slug, order),
      view.reader === "script" ? store.passages(slug) : undefined,
    ]);
    const tied = page.comments.some((comment) => comment.passage !== null);
    const passages = tied ? await article.passages?.().catch(() => undefined) : undefined;
    return discussionParts(
      { page, order, published, waiting: [], counts },
      { ...emptyForm(STRANGER), article: slug, token: TOKEN },
      { ...localizationOf(article, publication), ...closing, passages },
    );
  }
}

/** A page with the token of its form as the gap; one that is closed has no form, and the gap at its end. */
function templateOf(parts: readonly Html[], token: string, { before, after }: Frame): Template {
  const [head = "", tail = ""] = (parts.at(-1)?.markup ?? "").split(TOKEN);
  const above = parts.slice(0, -1).map(({ bytes }) => bytes);
  return new Template([before, ...above, Buffer.from(head)], token, [Buffer.from(tail), after]);
}
