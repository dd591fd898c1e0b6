import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import send from "@fastify/send";
import { lookup } from "mrmime";
import { HASHED } from "../build/releases.ts";
import { IMMUTABLE } from "../build/security-headers.ts";
import type { HeaderLines, Sent } from "../comments/pages/page-cache.ts";
import { bytesToText } from "../comments/store/base64url.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import { type Encoding, encoded, encodingFor } from "./encoding.ts";
import type { SiteFiles } from "./stories.ts";
import { write } from "./write.ts";

/** Limit of the cache of texts, as they are sent. */
const MAX_CACHED_BYTES = 64_000_000;

const TEXT = /^(?:text\/|application\/(?:json|wasm|xml|[^;]+\+(?:json|xml))(?:;|$)|image\/svg)/u;

const BY_CONTENT = HASHED.map((folder) => `/${folder}/`);

const isHashed = (address: string) => BY_CONTENT.some((folder) => address.startsWith(folder));

const cachingOf = (address: string) =>
  address.startsWith(IMMUTABLE.path) ? IMMUTABLE.value : "no-cache";

/** Security headers of a file, by its address. */
type HeadersOf = (address: string) => HeaderLines;

/** A file of the site. */
interface Found {
  path: string;
  /** Content type, with the encoding of its characters. */
  type: string;
}

/**
 * Public files of a release. Texts are kept in memory as they are sent, each compressed once; others
 * are read from the disk, in parts where a reader asks for parts.
 */
export class Files implements SiteFiles {
  readonly #folders: readonly [string, ...string[]];
  readonly #headersOf: HeadersOf;
  readonly #texts = new BoundedMap<string, Sent>(MAX_CACHED_BYTES);
  /** Texts that are being compressed, for all who ask meanwhile. */
  readonly #pending = new Map<string, Promise<Sent>>();

  /** @param folders - that of the release, and of those before it, whose hashed files are served */
  constructor(folders: readonly [string, ...string[]], headersOf: HeadersOf) {
    this.#folders = folders;
    this.#headersOf = headersOf;
  }

  async read(address: string): Promise<string | undefined> {
    const file = await this.#find(address);
    return file && file !== "folder" ? readFile(file.path, "utf8") : undefined;
  }

  /** Answers with the file at a URL, else with the page that there is none. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    { pathname: address, search }: URL,
  ): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      const headers = [["Allow", "GET, HEAD"], ...this.#headersOf(address)] as const;
      return write(request, response, { status: 405, headers, body: Buffer.alloc(0) });
    }
    const { range } = request.headers;
    const encoding = encodingFor(request.headers["accept-encoding"]?.toString());
    const kept = range ? undefined : this.#texts.get(`${encoding} ${address}`);
    if (kept) return write(request, response, kept);
    const found = await this.#find(address);
    if (found === "folder") {
      const headers = [["Location", `${address}/${search}`], ...this.#headersOf(address)] as const;
      return write(request, response, { status: 301, headers, body: Buffer.alloc(0) });
    }
    if (found && (range || !TEXT.test(found.type)))
      return this.#stream(request, response, found, address);
    const file = found ?? { path: join(this.#folders[0], "404.html"), type: typeOf(".html") };
    const key = found ? `${encoding} ${address}` : `${encoding} 404`;
    const text = this.#pending.get(key) ?? this.#text(file, address, encoding, found ? 200 : 404);
    this.#pending.set(key, text);
    const sent = await text.finally(() => this.#pending.delete(key));
    this.#texts.set(key, sent, sent.body.length);
    return write(request, response, sent);
  }

  async #text(file: Found, address: string, encoding: Encoding, status: number): Promise<Sent> {
    const bytes = await readFile(file.path);
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const tag = bytesToText(new Uint8Array(digest).subarray(0, 16));
    return {
      status,
      headers: [
        ["Content-Type", file.type],
        ["Cache-Control", cachingOf(address)],
        ["Vary", "Accept-Encoding"],
        ...(status === 200 ? [["ETag", `"${tag}-${encoding}"`] as const] : []),
        ...(encoding === "identity" ? [] : [["Content-Encoding", encoding] as const]),
        ...this.#headersOf(address),
      ],
      body: await encoded(bytes, encoding),
    };
  }

  async #stream(
    request: IncomingMessage,
    response: ServerResponse,
    { path, type }: Found,
    address: string,
  ): Promise<void> {
    // An answer that waits behind others on its connection opens no file: where the connection
    // breaks, nobody would close it.
    if (!response.socket) await once(response, "socket");
    const options = { index: false, dotfiles: "allow", cacheControl: false } as const;
    const { statusCode, headers, stream } = await send(request, encodeURI(path), options);
    // A response that gets its turn on a connection that has broken is told nothing of it.
    if (!response.socket || response.socket.destroyed) return void stream.destroy();
    response.writeHead(statusCode, {
      ...lowerCased(headers),
      "content-type": type,
      "cache-control": cachingOf(address),
      ...Object.fromEntries(this.#headersOf(address)),
    });
    await pipeline(stream, response).catch(() => {
      // The reader is gone.
    });
  }

  /** The file at an address, or where it is found instead. */
  async #find(address: string): Promise<Found | "folder" | undefined> {
    const path = pathIn(address);
    if (path === undefined) return undefined;
    const own = await kindOf(join(this.#folders[0], path));
    if (own === "folder") return "folder";
    const folders = isHashed(address) ? this.#folders : this.#folders.slice(0, 1);
    for (const folder of folders) {
      const file = join(folder, path);
      if ((await kindOf(file)) !== "file") continue;
      return { path: file, type: typeOf(file) };
    }
    return undefined;
  }
}

/** Files at the top of a site that are for a host, and no reader's. */
const FOR_HOSTS = /^\/_(?:headers|redirects)$/u;

/** Path of a file below the site's folder; undefined for an address that leads elsewhere. */
function pathIn(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.endsWith("/") ? `${address}index.html` : address);
    const isOutside = /[\0\\]|\/\/|(?:^|\/)\.\.(?:\/|$)/u.test(path);
    return isOutside || FOR_HOSTS.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return "file";
  return found?.isDirectory() ? "folder" : undefined;
}

function typeOf(path: string): string {
  const type = lookup(path) ?? "application/octet-stream";
  return TEXT.test(type) && type !== "application/wasm" ? `${type};charset=utf-8` : type;
}
