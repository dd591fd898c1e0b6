import { moderate } from "../comments/moderate/moderate.ts";
import { hashSecret } from "../comments/moderate/secret.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import type { CommentStore } from "../comments/store/store.ts";
import type { Locale } from "../comments/text/locale.ts";
import type { Publication } from "../comments/visit.ts";
import { messagesIn } from "../messages/messages.ts";

export const ORIGIN = "https://news.example";

const ENGLISH = {
  address: ORIGIN,
  messagesIn,
  language: "en-GB",
  timeZone: "Europe/London",
  comments: { ...DEFAULT_RULES, trustedProxies: ["10.0.0.1"] },
};

const articleBySlug = async (slug: string) =>
  slug === "a"
    ? { slug, headline: "Harbour opens", published: "2015-10-15", language: "en-GB" }
    : undefined;

type Fields = Record<string, string> | [string, string][];

/** Simulated browser on the moderation pages, with a separate address. */
export class Browser {
  readonly store: CommentStore;
  readonly address: string;
  readonly publication: Publication;
  readonly cookies = new Map<string, string>();
  token = "";

  constructor(store: CommentStore, address = "192.0.2.7", locale: Locale = ENGLISH) {
    this.store = store;
    this.address = address;
    this.publication = { ...ENGLISH, language: locale.language, timeZone: locale.timeZone };
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("X-Forwarded-For", this.address);
    headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(ORIGIN + path, { ...init, headers });
    const { store, publication } = this;
    const facts = { store, publication, articleBySlug };
    return moderate(request, facts, "10.0.0.1");
  }

  async page(query = ""): Promise<string> {
    return (await this.ask(`/moderate/${query}`)).text();
  }

  /** Revision of a comment that a moderator sees now. */
  async seen(id: string): Promise<string> {
    const page = await this.page(`?comment=${id}`);
    return /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "";
  }

  /** Posts a form like a page of the site; without `seen`, first loads the revisions. */
  async post(fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
    const given = Array.isArray(fields) ? fields : Object.entries(fields);
    const body = new URLSearchParams([...given, ["token", this.token]]);
    const named = / (\d+)$/.exec(body.get("act") ?? "")?.[1];
    const ids = named ? [named] : body.getAll("comment");
    if (!body.has("seen")) {
      for (const id of ids) body.append("seen", await this.seen(id));
    }
    return this.ask("/moderate/", {
      method: "POST",
      body,
      headers: { Origin: ORIGIN, ...headers },
    });
  }

  async signIn(secret: string, name = "Ana"): Promise<Response> {
    const response = await this.post({ act: "sign in", name, secret });
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(key, value);
    }
    this.token = /name="token" value="([^"]+)"/.exec(await this.page())?.[1] ?? "";
    return response;
  }
}

export const SECRET = "correct horse battery staple";

/** A store in memory with the moderator Ana, whose secret is SECRET. */
export async function moderatedStore(): Promise<CommentStore> {
  const store = libsqlStore("file::memory:");
  await store.setModerator("Ana", await hashSecret(SECRET), new Date());
  return store;
}
