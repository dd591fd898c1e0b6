import { formToken } from "./form-token.ts";
import { renderDiscussion } from "./render-discussion.ts";
import { sealsOf } from "./seals.ts";
import type { CommentStore, Discussion, Order } from "./store.ts";
import { type Closing, closingOf, type Discussed, emptyForm, type Publication } from "./visit.ts";

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
  before: string;
  after: string;
}

/** A page, ready but for the token of its form. */
interface Kept {
  /** By which it shows whether anything has changed. */
  state: string;
  before: Buffer;
  /** After the token; undefined where the page has no form. */
  after: Buffer | undefined;
}

/** Stands where each reader's own token will. */
const TOKEN = `token ${crypto.randomUUID()}`;

/** Somebody of whom the server knows nothing. */
const STRANGER = { request: new Request("http://stranger.invalid/") };

/**
 * The pages of discussions as everybody sees them whom the server does not know. They are kept, and
 * asked of the store at each reading is only whether anything has changed: whoever changed it, a
 * page is never shown as it was before. Each reader gets a form with a token of its own.
 */
export class CommonPages {
  readonly #house: House;
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param most - bytes of pages that are kept */
  constructor(house: House, most: number) {
    this.#house = house;
    this.#most = most;
  }

  /**
   * A page in its parts.
   *
   * @returns undefined where there is no such article
   * @throws the store's error, when it cannot be reached
   */
  async read(view: View, frame: Frame, now: Date): Promise<Buffer[] | undefined> {
    const { store, publication, articleBySlug } = this.#house;
    const article = articleBySlug(view.slug);
    if (!article) return undefined;
    // Before the comments: what changes while they are read makes the page old, not the state new.
    const discussion = await store.discussion(view.slug);
    const closing = closingOf({ article, publication, now }, discussion);
    const state = `${discussion.revision} ${JSON.stringify(closing)}`;
    const key = `${view.reader} ${view.order} ${view.slug}`;
    const known = this.#kept.get(key);
    const page =
      known?.state === state
        ? known
        : { state, ...parts(await this.#render(article, view, discussion, closing), frame) };
    this.#keep(key, page);
    if (!page.after) return [page.before];
    const token = await formToken(view.slug, now, sealsOf(store as CommentStore));
    return [page.before, Buffer.from(token), page.after];
  }

  async #render(article: Discussed, view: View, { published }: Discussion, closing: Closing) {
    const { store, publication } = this.#house;
    const { slug, order } = view;
    const [page, counts] = await Promise.all([
      store.page(slug, order),
      view.reader === "script" ? store.passages(slug) : undefined,
    ]);
    const tied = page.comments.some((comment) => comment.passage !== null);
    const passages = tied ? await article.passages?.().catch(() => undefined) : undefined;
    const { language, timeZone } = publication;
    const { markup } = renderDiscussion(
      { page, order, published, waiting: [], counts },
      { ...emptyForm(STRANGER), article: slug, token: TOKEN },
      { language, timeZone, ...closing, passages },
    );
    return markup;
  }

  /** Keeps a page as the one that was read last. */
  #keep(key: string, page: Kept): void {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, page);
    if (known === page) return;
    this.#bytes += sizeOf(page) - (known ? sizeOf(known) : 0);
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
  }
}

function sizeOf({ before, after }: Kept): number {
  return before.length + (after?.length ?? 0);
}

function parts(markup: string, frame: Frame): Pick<Kept, "before" | "after"> {
  const [before = "", after] = markup.split(TOKEN);
  if (after === undefined) {
    return { before: Buffer.from(frame.before + before + frame.after), after };
  }
  return {
    before: Buffer.from(frame.before + before),
    after: Buffer.from(after + frame.after),
  };
}
