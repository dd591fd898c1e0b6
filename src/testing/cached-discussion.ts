import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Part } from "../comments/pages/gzip-parts.ts";
import { PageCache, type PageFrame, type View } from "../comments/pages/page-cache.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import type { Comment } from "../comments/store/comment.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "./example-comments.ts";
import { ADDRESS, ARTICLE } from "./example-discussion.ts";
import { ORIGIN } from "./example-moderation.ts";

/** The rest of the page, before and after the discussion. */
export const FRAME: PageFrame = {
  before: new Part([Buffer.from("<main>")]),
  after: new Part([Buffer.from("</main>")]),
  headers: [["Content-Security-Policy", "default-src 'none'"]],
};

export const VIEW = { order: "oldest", reader: "page", frame: FRAME } as const;

/** The page of the discussion as a reader without cookies asks for it. */
export const ANONYMOUS = new Request(ORIGIN + ADDRESS);

/** The token of the form, which no two pages share. */
export const TOKEN = /name="token" value="([^"]+)"/;

/** A request with cookies for the page of the discussion. */
export const withCookies = (cookies: string) =>
  new Request(ANONYMOUS.url, { headers: { Cookie: cookies } });

/** An act of the moderator Ana, at the current time. */
export const act = () => ({ moderator: "Ana", at: new Date() });

/** A discussion whose pages are kept, in a store that another process writes to as well. */
export class CachedDiscussion {
  readonly publication = {
    language: "en-GB",
    timeZone: "Europe/London",
    address: "https://news.example",
    messagesIn,
    comments: { ...DEFAULT_RULES, mode: "publish" as const },
  };
  readonly #folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  readonly store: SqlStore = libsqlStore(`file:${this.#folder}/comments.sqlite`);
  /** The store as another process has it. */
  readonly other: SqlStore = libsqlStore(`file:${this.#folder}/comments.sqlite`);
  pages = this.cacheOf(1_000_000);

  cacheOf(bytes: number): PageCache {
    return new PageCache({ store: this.store, publication: this.publication }, bytes);
  }

  /** The page, or a view of it, as a reader gets it. */
  async read(
    view: Partial<View> = {},
    { now = new Date(), request = ANONYMOUS } = {},
  ): Promise<string> {
    const sent = await this.pages.read(request, ARTICLE, { ...VIEW, ...view }, false, now);
    return sent.body.toString();
  }

  /** A comment that the other process has posted. */
  async posted(facts: Parameters<typeof posting>[0] = {}): Promise<Comment> {
    const outcome = await this.other.post(posting(facts));
    if (!("comment" in outcome)) throw new Error(outcome.outcome);
    return outcome.comment;
  }

  delete(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
