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

/** Limit of the cache of texts, as they are sent. */
const MAX_CACHED_BYTES = 64_000_000;

const TEXT = /^(?:text\/|application\/(?:json|wasm|xml|[^;]+\+(?:json|xml))(?:;|$)|image\/svg)/u;

const BY_CONTENT = HASHED.map((folder) => `/${folder}/`);

/** File that is read from the disk each time, as it is replaced while its release is served. */
const REPLACED = `/${SEARCH_BUNDLES}`;

/** Page that says that there is none at an address. */
const MISSING = "/404.html";

const isHashed = (path: string) => BY_CONTENT.some((folder) => path.startsWith(folder));

const cachingOf = (path: string) =>
  path.startsWith(IMMUTABLE.path) ? IMMUTABLE.value : "no-cache";

/** Security headers of a file, by its address. */
type HeadersOf = (address: string) => HeaderLines;

/** A file of the site. */
interface Found {
  /** Where it is on the disk. */
  file: string;
  /** Below the site, decoded. */
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
    const file = await this.#find(pathIn(address));
    return file && file !== "folder" ? readFile(file.file, "utf8") : undefined;
  }

  async bytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = await this.#find(pathIn(address));
    return file && file !== "folder" ? readFile(file.file) : undefined;
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
    // Not by its address, which can be spelled in many ways.
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
    // An answer that waits behind others on its connection opens no file: where the connection
    // breaks, nobody would close it.
    if (!response.socket) await once(response, "socket");
    const options = { index: false, dotfiles: "allow", cacheControl: false } as const;
    const { statusCode, headers, stream } = await send(request, encodeURI(file), options);
    // A response that gets its turn on a connection that has broken is told nothing of it.
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
      // The reader is gone.
    });
  }

  /** The file at a path of the site, or that it is a folder. */
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
