import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import send from "@fastify/send";
import { lookup } from "mrmime";
import { HASHED, SEARCH_BUNDLES } from "../build/releases.ts";
import { IMMUTABLE } from "../build/security-headers.ts";
import type { HeaderLines, Sent } from "../comments/pages/page-cache.ts";
import { bytesToText } from "../comments/store/base64url.ts";
import { BoundedMap } from "../comments/store/bounded-map.ts";
import { type Encoding, encoded, encodingFor } from "./encoding.ts";
import type { SiteFiles } from "./stories.ts";
import { write } from "./write.ts";

/** Limit of the cache of encoded texts. */
const MAX_CACHED_BYTES = 64_000_000;

const TEXT = /^(?:text\/|application\/(?:json|wasm|xml|[^;]+\+(?:json|xml))(?:;|$)|image\/svg)/u;

const BY_CONTENT = HASHED.map((folder) => `/${folder}/`);

/** File that is read from disk each time, as it is replaced while its release is served. */
const REPLACED = `/${SEARCH_BUNDLES}`;

/** Page for addresses without a page. */
const MISSING = "/404.html";

const isHashed = (path: string) => BY_CONTENT.some((folder) => path.startsWith(folder));

const cachingOf = (path: string) =>
  path.startsWith(IMMUTABLE.path) ? IMMUTABLE.value : "no-cache";

/** Security headers of a file, by its address. */
type HeadersOf = (address: string) => HeaderLines;

/** A file of the site. */
interface Found {
  /** Path on the disk. */
  file: string;
  /** Path on the site, decoded. */
  path: string;
  /** Content type with charset. */
  type: string;
}

/**
 * Public files of a release. Texts are cached in memory, compressed once for each coding; others
 * are read from disk, with support for ranges.
 */
export class Files implements SiteFiles {
  readonly #folders: readonly [string, ...string[]];
  readonly #headersOf: HeadersOf;
  readonly #texts = new BoundedMap<string, Sent>(MAX_CACHED_BYTES);
  /** Texts being compressed, shared by concurrent requests. */
  readonly #pending = new Map<string, Promise<Sent>>();

  /**
   * @param folders - folder of the release, and those of earlier ones, whose hashed files are
   *   served
   */
  constructor(folders: readonly [string, ...string[]], headersOf: HeadersOf) {
    this.#folders = folders;
    this.#headersOf = headersOf;
  }

  async read(address: string): Promise<string | undefined> {
    const file = await this.#find(pathIn(address));
    return file && file !== "folder" ? readFile(file.file, "utf8") : undefined;
  }

  async bytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = await this.#find(pathIn(address));
    return file && file !== "folder" ? readFile(file.file) : undefined;
  }

  /** Answers with the file at a URL, else with the page for missing ones. */
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
    const path = pathIn(address);
    const encoding = encodingFor(request.headers["accept-encoding"]?.toString());
    const kept = range ? undefined : this.#texts.get(`${encoding} ${path}`);
    if (kept) return write(request, response, kept);
    const found = await this.#find(path);
    if (found === "folder") {
      const headers = [["Location", `${address}/${search}`], ...this.#headersOf(address)] as const;
      return write(request, response, { status: 301, headers, body: Buffer.alloc(0) });
    }
    const isPart = range !== undefined && path !== MISSING;
    if (found && (isPart || !TEXT.test(found.type))) return this.#stream(request, response, found);
    const shown = found ?? (await this.#find(MISSING));
    if (!shown || shown === "folder") throw new Error(`The release has no ${MISSING}`);
    // Keyed by path, as an address can be spelled in many ways.
    const key = `${encoding} ${shown.path}`;
    const text = this.#pending.get(key) ?? this.#text(shown, encoding);
    this.#pending.set(key, text);
    const sent = await text.finally(() => this.#pending.delete(key));
    if (shown.path !== REPLACED) this.#texts.set(key, sent, sent.body.length);
    return write(request, response, sent);
  }

  async #text({ file, path, type }: Found, encoding: Encoding): Promise<Sent> {
    const bytes = await readFile(file);
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const tag = bytesToText(new Uint8Array(digest).subarray(0, 16));
    const isMissing = path === MISSING;
    return {
      status: isMissing ? 404 : 200,
      headers: [
        ["Content-Type", type],
        ["Cache-Control", cachingOf(path)],
        ["Vary", "Accept-Encoding"],
        ...(isMissing ? [] : [["ETag", `"${tag}-${encoding}"`] as const]),
        ...(encoding === "identity" ? [] : [["Content-Encoding", encoding] as const]),
        ...this.#headersOf(encodeURI(path)),
      ],
      body: await encoded(bytes, encoding),
    };
  }

  async #stream(
    request: IncomingMessage,
    response: ServerResponse,
    { file, path, type }: Found,
  ): Promise<void> {
    // An answer that waits behind others on its connection opens no file: if the connection breaks,
    // nobody would close it.
    if (!response.socket) await once(response, "socket");
    const options = { index: false, dotfiles: "allow", cacheControl: false } as const;
    const { statusCode, headers, stream } = await send(request, encodeURI(file), options);
    // A response whose connection broke before its turn gets no event about it.
    if (!response.socket || response.socket.destroyed) {
      stream.on("error", () => {}).destroy();
      return;
    }
    const isRefusal = statusCode >= 400;
    response.writeHead(statusCode, {
      ...lowerCased(headers),
      ...(!isRefusal && { "content-type": type, "cache-control": cachingOf(path) }),
      ...Object.fromEntries(this.#headersOf(encodeURI(path))),
    });
    await pipeline(stream, response).catch(() => {
      // The client has disconnected.
    });
  }

  /** File at a path of the site, or "folder" for a folder. */
  async #find(path: string | undefined): Promise<Found | "folder" | undefined> {
    if (path === undefined) return undefined;
    const own = await kindOf(join(this.#folders[0], path));
    if (own === "folder" && (await kindOf(join(this.#folders[0], path, "index.html"))) !== "file") {
      return undefined;
    }
    if (own === "folder") return "folder";
    const folders = isHashed(path) ? this.#folders : this.#folders.slice(0, 1);
    for (const folder of folders) {
      const file = join(folder, path);
      if ((await kindOf(file)) !== "file") continue;
      return { file, path, type: typeOf(file) };
    }
    return undefined;
  }
}

/** Files in the root of a site that are for a host and not for readers. */
const FOR_HOSTS = /^\/_(?:headers|redirects)$/u;

/** Path of a file in the site's folder; undefined for an address outside it. */
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
