import { Refusal } from "./refusal.ts";
import type { RequestLike } from "./request-like.ts";

/**
 * Most bytes of a refused body that are read and discarded, so that the client gets to read the
 * answer.
 */
const DRAINED_BYTES = 1024 * 1024;

/**
 * Reads a body of at most `limit` bytes, whatever its Content-Length, and buffers no more than
 * that.
 *
 * @throws {Refusal} 413 above the limit, 400 when the body breaks off
 */
export async function readBody(
  request: RequestLike,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("Content-Length")) > limit) {
    throw new Refusal(413, ({ discussion }) => discussion.tooLarge);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.byteLength;
    if (length > limit) throw new Refusal(413, ({ discussion }) => discussion.tooLarge);
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

/**
 * Reads and discards the rest of a body. Servers reset the connection of a request that is answered
 * before it is read: the client would see a network error instead of the answer.
 */
export async function drainBody(request: RequestLike): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of chunksOf(request)) {
      length += chunk.byteLength;
      if (length > DRAINED_BYTES) return;
    }
  } catch {
    // The client has disconnected.
  }
}

async function* chunksOf(request: RequestLike): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  try {
    while (reader) {
      const { done, value } = await reader.read().catch(() => {
        throw new Refusal(400, ({ discussion }) => discussion.malformed);
      });
      if (done) return;
      if (value) yield value;
    }
  } finally {
    reader?.releaseLock();
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
