import { Refusal } from "./refusal.ts";
import { words } from "./words.ts";

/**
 * Reads a body of at most `limit` bytes, whatever Content-Length says of it, and holds no more
 * than that. What is left of a longer one stays unread: cancelling it would make Node close the
 * connection before the reader has the answer.
 *
 * @throws {Refusal} 413 above the limit, 400 when the body breaks off
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("Content-Length")) > limit) {
    throw new Refusal(413, words.tooLarge);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.byteLength;
    if (length > limit) throw new Refusal(413, words.tooLarge);
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new Refusal(400, words.malformed);
    });
    if (done) return;
    yield value;
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
