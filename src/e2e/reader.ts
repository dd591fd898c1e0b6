import { post } from "./post.ts";
import type { Server } from "./servers.ts";

/** Discussion for tests of the endpoint. */
export const DISCUSSION = "/articles/syria-regime-in-new-offensive/discussion/";

/** Media type that a script requests. */
export const FRAGMENT = "text/vnd.crosshead.fragment+html";

type Body = NonNullable<RequestInit["body"]>;

let readers = 0;

/** A unique client address (RFC 2544), in the header of a trusted proxy. */
export function freshAddress(): Record<string, string> {
  readers += 1;
  const address = `198.18.${readers >> 8}.${readers & 255}`;
  return { "X-Forwarded-For": address, "CF-Connecting-IP": address };
}

/** Simulated browser of a reader in a discussion, or a client that imitates one. */
export class Reader {
  readonly #server: Pick<Server, "origin">;
  readonly #discussion: string;

  constructor(server: Pick<Server, "origin">, discussion = DISCUSSION) {
    this.#server = server;
    this.#discussion = discussion;
  }

  get address(): string {
    return this.#server.origin + this.#discussion;
  }

  get own(): Record<string, string> {
    return { Origin: this.#server.origin };
  }

  /** Posts a form like the discussion's page, from a new address; redirects are not followed. */
  post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(new URLSearchParams(fields), headers);
  }

  send(body: Body, headers: Record<string, string> = {}): Promise<Response> {
    return post(this.address, {
      body,
      headers: { ...this.own, ...freshAddress(), ...headers },
      duplex: "half",
    } as RequestInit);
  }

  /** Names of all comments, in the order shown. */
  async names(): Promise<string[]> {
    const page = await this.fragment();
    return [...page.matchAll(/<b class="name"[^>]*>([^<]*)<\/b>/gu)].map(([, name = ""]) => name);
  }

  /** Ids of all comments, in the order shown. */
  async ids(): Promise<string[]> {
    return [...(await this.fragment()).matchAll(/id="comment-(\d+)"/gu)].map(([, id = ""]) => id);
  }

  async fragment(): Promise<string> {
    const response = await fetch(this.address, { headers: { Accept: FRAGMENT } });
    return response.text();
  }

  /** Posts like the script, and returns the fragment in the answer. */
  script(fields: Record<string, string>): Promise<Response> {
    return this.post(fields, { Accept: FRAGMENT });
  }
}
