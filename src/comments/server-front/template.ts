import { constants, crc32, deflateRawSync } from "node:zlib";

/** The header of a gzip stream that says nothing of a file (RFC 1952 section 2.3). */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

const STORED_HEADER_BYTES = 5;

const TRAILER_BYTES = 8;

/** Both sides of a gap, each deflated by itself. */
interface Deflated {
  before: Buffer;
  /** CRC-32 of the bytes before the gap, uncompressed. */
  check: number;
  after: Buffer;
}

/** A page with a gap, which is filled anew for each reader. */
export class Template {
  /** The page as it is first filled. */
  readonly first: Buffer;
  readonly #before: Buffer;
  readonly #after: Buffer;
  #deflated: Deflated | undefined;

  /** @param text - what first fills the gap between the parts before and those after */
  constructor(before: readonly Uint8Array[], text: string, after: readonly Uint8Array[]) {
    const filling = Buffer.from(text);
    this.first = Buffer.concat([...before, filling, ...after]);
    const start = before.reduce((sum, { length }) => sum + length, 0);
    this.#before = this.first.subarray(0, start);
    this.#after = this.first.subarray(start + filling.length);
  }

  filled(text: string): Buffer {
    return Buffer.concat([this.#before, Buffer.from(text), this.#after]);
  }

  /**
   * The same as a gzip stream. What surrounds the gap is compressed once, and what fills it, at
   * most 65,535 bytes, not at all: it is a stored block (RFC 1951 section 3.2.4), whose length
   * tells nobody what it has in common with the page.
   */
  gzipped(text: string): Buffer {
    this.#deflated ??= {
      // The flush ends it at the bound of a byte, and refers nothing after it to what stands
      // before.
      before: deflateRawSync(this.#before, { finishFlush: constants.Z_FULL_FLUSH }),
      check: crc32(this.#before),
      after: deflateRawSync(this.#after),
    };
    const { before, check, after } = this.#deflated;
    const filling = Buffer.from(text);
    const trailer = Buffer.allocUnsafe(TRAILER_BYTES);
    trailer.writeUInt32LE(crc32(this.#after, crc32(filling, check)));
    trailer.writeUInt32LE(this.#before.length + filling.length + this.#after.length, 4);
    return Buffer.concat([GZIP_HEADER, before, storedHeader(filling), filling, after, trailer]);
  }
}

function storedHeader({ length }: Buffer): Buffer {
  const header = Buffer.alloc(STORED_HEADER_BYTES);
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(~length & 0xffff, 3);
  return header;
}
