import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** A request as sent on the connection, well-formed or not. */
export interface Sent {
  method: string;
  /** Path and query in the request line. */
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array;
}

/** A complete answer. */
export interface Whole {
  status: number;
  /** Header lines. */
  headers: readonly string[];
  /** Body after decompression. */
  body: string;
}

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  deflate: inflateSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};

const PATIENCE_MILLISECONDS = 20_000;

const LINE = "\r\n";

/**
 * Sends a request byte for byte on a new connection, and reads the answer to its end.
 *
 * @throws {Error} where the answer is incomplete, or takes more than 20 seconds
 */
export function exchange(origin: string, sent: Sent): Promise<Whole> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let arrived = "";
    const settle = (ended: boolean) => {
      try {
        const whole = wholeIn(arrived, sent.method === "HEAD", ended);
        if (whole) resolve(whole);
        else if (ended) reject(broken(sent, arrived));
        if (whole) socket.destroy();
      } catch (cause) {
        reject(broken(sent, arrived, cause));
        socket.destroy();
      }
    };
    socket.setEncoding("latin1");
    socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy());
    socket.on("data", (chunk: string) => {
      arrived += chunk;
      settle(false);
    });
    // An answer that a server sends before it has read all of the request still arrives.
    socket.on("error", () => undefined);
    socket.on("close", () => settle(true));
    socket.write(bytesOf(sent, host));
  });
}

/** A request in one line, for messages. */
export function described({ method, target, headers, body }: Sent): string {
  const head = [`${method} ${target}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return JSON.stringify([...head, Buffer.from(body).toString("latin1").slice(0, 2_000)]);
}

function bytesOf({ method, target, headers, body }: Sent, host: string): Buffer {
  const named = headers.some(([name]) => name.toLowerCase() === "host");
  const chunked = headers.some(([name]) => name.toLowerCase() === "transfer-encoding");
  const all = [
    ...(named ? [] : [["Host", host]]),
    ["Connection", "close"],
    ...headers,
    ...(chunked || body.length === 0 ? [] : [["Content-Length", String(body.length)]]),
  ].map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${target} HTTP/1.1`, ...all, "", ""].join(LINE);
  const chunk = body.length > 0 ? [`${body.length.toString(16)}${LINE}`, body, LINE] : [];
  const parts = chunked ? [...chunk, `0${LINE}${LINE}`] : [body];
  return Buffer.concat([head, ...parts].map((part) => Buffer.from(part as string, "latin1")));
}

function wholeIn(arrived: string, headOnly: boolean, ended: boolean): Whole | undefined {
  const end = arrived.indexOf(LINE + LINE);
  if (end < 0) return undefined;
  const [first = "", ...headers] = arrived.slice(0, end).split(LINE);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /u.exec(first)?.[1]);
  const rest = arrived.slice(end + 2 * LINE.length);
  if (status < 200) return wholeIn(rest, headOnly, ended);
  if (headOnly || status === 204 || status === 304) return { status, headers, body: "" };
  const bytes = bodyIn(rest, headers, ended);
  if (bytes === undefined) return undefined;
  // Local Workers name a coding even for an empty body.
  if (bytes === "") return { status, headers, body: "" };
  const decode = DECODERS[fieldIn(headers, "content-encoding") ?? "identity"];
  if (!decode) throw new Error(`unknown encoding: ${headers.join(" ")}`);
  return { status, headers, body: decode(Buffer.from(bytes, "latin1")).toString() };
}

function bodyIn(rest: string, headers: readonly string[], ended: boolean): string | undefined {
  const length = fieldIn(headers, "content-length");
  if (length !== undefined) return rest.length < Number(length) ? undefined : rest;
  if (fieldIn(headers, "transfer-encoding") === "chunked") return unchunked(rest);
  return ended ? rest : undefined;
}

function unchunked(rest: string): string | undefined {
  let body = "";
  for (let at = 0; ; ) {
    const line = rest.indexOf(LINE, at);
    const length = Number.parseInt(rest.slice(at, line), 16);
    if (line < 0 || rest.length < line + 2 * LINE.length + length) return undefined;
    if (length === 0) return body;
    body += rest.slice(line + LINE.length, line + LINE.length + length);
    at = line + 2 * LINE.length + length;
  }
}

/** Value of a header in an answer; undefined without it. */
export function fieldIn(headers: readonly string[], name: string): string | undefined {
  const line = headers.find((line) => line.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function broken(sent: Sent, arrived: string, cause?: unknown): Error {
  const said = `no whole answer to ${described(sent)}, but ${JSON.stringify(arrived)}`;
  return new Error(cause ? `${said}: ${cause}` : said, { cause });
}
