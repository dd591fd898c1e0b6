import type { Server } from "./servers.ts";

/** The discussion that the endpoint tests post to. */
export const DISCUSSION = "/articles/syria-regime-in-new-offensive/discussion/";

/** Media type that a script asks for. */
export const FRAGMENT = "text/vnd.crosshead.fragment+html";

type Body = NonNullable<RequestInit["body"]>;

let readers = 0;

/** An address (RFC 2544) that no other reader has, as the proxies that tests trust pass it on. */
export function freshAddress(): Record<string, string> {
  readers += 1;
  const address = `198.18.${readers >> 8}.${readers & 255}`;
  return { "X-Forwarded-For": address, "CF-Connecting-IP": address };
}

/** Simulated browser of a reader at a discussion, or a client that pretends to be one. */
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

  /**
   * Posts a form as the discussion's own page does, from a new address; redirects are not followed.
   */
  post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(new URLSearchParams(fields), headers);
  }

  send(body: Body, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.address, {
      method: "POST",
      body,
      headers: { ...this.own, ...freshAddress(), ...headers },
      redirect: "manual",
      duplex: "half",
    } as RequestInit);
  }

  /** The names of all comments, in the order in which they are shown. */
  async names(): Promise<string[]> {
    const page = await this.fragment();
    return [...page.matchAll(/<b class="name"[^>]*>([^<]*)<\/b>/gu)].map(([, name = ""]) => name);
  }

  /** The ids of all comments, in the order in which they are shown. */
  async ids(): Promise<string[]> {
    return [...(await this.fragment()).matchAll(/id="comment-(\d+)"/gu)].map(([, id = ""]) => id);
  }

  async fragment(): Promise<string> {
    const response = await fetch(this.address, { headers: { Accept: FRAGMENT } });
    return response.text();
  }

  /** Posts as the script does, and gives the answered fragment. */
  script(fields: Record<string, string>): Promise<Response> {
    return this.post(fields, { Accept: FRAGMENT });
  }
}
