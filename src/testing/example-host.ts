import { fetchTransport } from "../comments/notices/fetch-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { messagesIn } from "../messages/messages.ts";
import { responseOf } from "../server/fetch-host.ts";
import { type Handler, makeHandler } from "../server/handler.ts";
import type { Host } from "../server/host.ts";
import { Browser, ORIGIN } from "./example-moderation.ts";

/** The publication of example hosts. */
export const BELL = {
  name: "The Bell",
  address: ORIGIN,
  language: "en-GB",
  timeZone: "Europe/London",
  comments: DEFAULT_RULES,
  messagesIn,
};

/** Public files by their paths on the site. */
type Files = ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>;

/** A site with some public files, on a host with only standard requests and responses. */
export class ExampleHost {
  readonly #handler: Handler;

  constructor(files: Files, facts: Pick<Host, "store"> & Partial<Host>) {
    const release = {
      async read(address: string) {
        const file = files.get(address);
        return typeof file === "string" ? file : undefined;
      },
      async bytes(address: string) {
        const file = files.get(address);
        return typeof file === "string" ? undefined : file;
      },
    };
    this.#handler = makeHandler({
      files: () => release,
      publication: BELL,
      transport: fetchTransport(noticeSecrets({})),
      cacheBytes: 1_000_000,
      compresses: false,
      runAfterResponse: (work) => void work(),
      ...facts,
    });
  }

  /** Answer to a request; undefined for an address that is left to files. */
  async answer(path: string, init: RequestInit = {}): Promise<Response | undefined> {
    const answer = await this.#handler(new Request(ORIGIN + path, init), "192.0.2.7");
    return answer && responseOf(answer);
  }

  /** Answer to a request that is not left to files. */
  async ask(path: string, init?: RequestInit): Promise<Response> {
    const answer = await this.answer(path, init);
    if (!answer) throw new Error(`${path} is left to files`);
    return answer;
  }

  async read(path: string, init?: RequestInit): Promise<string> {
    return (await this.ask(path, init)).text();
  }
}

/** A moderator's browser on an example host. */
export class HostBrowser extends Browser {
  readonly #host: ExampleHost;

  constructor(host: ExampleHost, { store }: Pick<Host, "store">) {
    super(store);
    this.#host = host;
  }

  override ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...this.cookies].map((cookie) => cookie.join("=")).join("; "));
    return this.#host.ask(path, { ...init, headers });
  }
}
