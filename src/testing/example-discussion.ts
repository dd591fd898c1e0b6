import { handle } from "../comments/endpoint.ts";
import { DEFAULT_RULES, type Rules } from "../comments/rules/rules.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { messagesIn } from "../messages/messages.ts";
import { ORIGIN } from "./example-moderation.ts";

/** The article of example discussions. */
export const ARTICLE = { slug: "a", published: "2015-10-15", language: "en-GB" };

/** The address of the discussion. */
export const ADDRESS = "/articles/a/discussion/";

/** Name and comment as a reader types them. */
export const TYPED = { name: "Nour", comment: "The margin helps." };

/** An act of the moderator Ana. */
export const ACT = { moderator: "Ana", at: new Date() };

/** The discussion of a story of 2015 as readers ask for it and post to it, with the moderator Ana. */
export class ExampleDiscussion {
  readonly store: CommentStore;

  private constructor(store: CommentStore) {
    this.store = store;
  }

  static async open(): Promise<ExampleDiscussion> {
    const store = libsqlStore("file::memory:");
    await store.setModerator("Ana", "hash", new Date());
    return new ExampleDiscussion(store);
  }

  ask(init: RequestInit = {}, rules: Partial<Rules> = {}, peer?: string): Promise<Response> {
    const publication = {
      address: ORIGIN,
      language: "en-GB",
      timeZone: "Asia/Beirut",
      messagesIn,
      comments: { ...DEFAULT_RULES, ...rules },
    };
    return handle(new Request(ORIGIN + ADDRESS, init), ARTICLE, this.store, publication, peer);
  }

  /** Posts a form as the discussion's own page does, from an address. */
  post(
    fields: Record<string, string>,
    headers: Record<string, string> = {},
    rules: Partial<Rules> = {},
    peer = "192.0.2.7",
  ): Promise<Response> {
    const own = { Origin: ORIGIN, ...headers };
    const body = new URLSearchParams(fields);
    return this.ask({ method: "POST", body, headers: own }, rules, peer);
  }

  async status(id: number): Promise<string | undefined> {
    return (await this.store.find("a", id))?.status;
  }

  /** The version of a comment that its author saw, as the form says it. */
  async seen(id: number): Promise<string> {
    return String((await this.store.find("a", id))?.edited?.getTime() ?? 0);
  }

  /** The token of the form. */
  async token(rules: Partial<Rules> = {}): Promise<string> {
    const page = await (await this.ask({}, rules)).text();
    return /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? "";
  }
}

/** Headers with the cookie that an answer sets. */
export const cookieOf = (answer: Response) => ({
  Cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "",
});
