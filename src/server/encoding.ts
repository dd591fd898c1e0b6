import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { accepts } from "../comments/http/accept-encoding.ts";
import type { Sent } from "../comments/pages/page-cache.ts";

/** Content codings of text answers (RFC 9110 section 8.4.1). */
export type Encoding = "br" | "gzip" | "identity";

/** Quality at which a page is far smaller than with the best gzip, and takes a millisecond. */
const BROTLI_QUALITY = 6;

const ENCODERS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: async (bytes) => bytes,
};

/** Smallest coding that an Accept-Encoding header allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepts("br", accepted)) return "br";
  return accepts("gzip", accepted) ? "gzip" : "identity";
}

/** Encodes bytes in a coding. */
export function encoded(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return ENCODERS[encoding](bytes);
}

const PACKED = /^(?:text\/|application\/(?:atom\+)?(?:json|xml))/u;

/**
 * A text with an entity tag, which is the same for all readers, in the smallest coding that an
 * Accept-Encoding header allows; any other answer unchanged, as the compressed size could reveal
 * secrets in it.
 */
export async function compressed(sent: Sent, accepted: string | undefined): Promise<Sent> {
  const { status, body } = sent;
  const headers = new Headers(sent.headers.map(([name, value]): [string, string] => [name, value]));
  const tag = headers.get("ETag");
  const encoding = encodingFor(accepted);
  const isText = PACKED.test(headers.get("Content-Type") ?? "");
  if (status !== 200 || !tag || !isText || headers.has("Content-Encoding")) return sent;
  headers.append("Vary", "Accept-Encoding");
  headers.delete("ETag");
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  const own = tag.replace(/"$/u, `-${encoding}"`);
  return { status, headers: [...headers, ["ETag", own]], body: await encoded(body, encoding) };
}
