import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { accepts } from "../comments/http/accept-encoding.ts";

/** Content codings that texts are sent in (RFC 9110 section 8.4.1). */
export type Encoding = "br" | "gzip" | "identity";

/** Far smaller than gzip's best, in a millisecond for a page. */
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

/** The smallest coding that an Accept-Encoding header allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepts("br", accepted)) return "br";
  return accepts("gzip", accepted) ? "gzip" : "identity";
}

/** Bytes in a coding. */
export function encoded(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return ENCODERS[encoding](bytes);
}
