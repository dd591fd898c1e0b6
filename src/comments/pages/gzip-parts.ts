import { constants, crc32, deflateRawSync } from "node:zlib";

/** Header of a gzip stream without a file name (RFC 1952 section 2.3). */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** An empty last block with fixed codes (RFC 1951 section 3.2.6). */
const LAST_BLOCK = Buffer.from([3, 0]);

const STORED_HEADER_BYTES = 5;

const MAX_STORED_BYTES = 65_535;

const TRAILER_BYTES = 8;

/** Bytes that many pages have in common: compressed once, separately. */
export class Part {
  readonly bytes: Buffer;
  #deflated: Buffer | undefined;
  #check: number | undefined;

  constructor(parts: readonly Uint8Array[]) {
    this.bytes = Buffer.concat(parts);
  }

  /**
   * Compressed bytes. The flush ends them at a byte boundary, and nothing after them refers back to
   * them.
   */
  get deflated(): Buffer {
    this.#deflated ??= deflateRawSync(this.bytes, { finishFlush: constants.Z_FULL_FLUSH });
    return this.#deflated;
  }

  /** CRC-32 of earlier bytes, whose CRC is `check`, and these. */
  checkAfter(check: number): number {
    if (check !== 0) return crc32(this.bytes, check);
    this.#check ??= crc32(this.bytes);
    return this.#check;
  }
}

/** Parts of a page in order; texts belong to this one page only. */
export type Page = readonly (Part | string)[];

/** Bytes of a page. */
export function plain(page: Page): Buffer {
  return Buffer.concat(page.map((part) => (part instanceof Part ? part.bytes : Buffer.from(part))));
}

/**
 * A page as a gzip stream. Texts are not compressed: in stored blocks (RFC 1951 section 3.2.4)
 * their length reveals nothing about what they have in common with the page around them (BREACH).
 */
export function gzipped(page: Page): Buffer {
  const blocks: Uint8Array[] = [GZIP_HEADER];
  let check = 0;
  let length = 0;
  for (const part of page) {
    const bytes = part instanceof Part ? part.bytes : Buffer.from(part);
    check = part instanceof Part ? part.checkAfter(check) : crc32(bytes, check);
    length += bytes.length;
    if (part instanceof Part) blocks.push(part.deflated);
    else storeIn(blocks, bytes);
  }
  const trailer = Buffer.allocUnsafe(TRAILER_BYTES);
  trailer.writeUInt32LE(check);
  trailer.writeUInt32LE(length, 4);
  return Buffer.concat([...blocks, LAST_BLOCK, trailer]);
}

function storeIn(blocks: Uint8Array[], bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += MAX_STORED_BYTES) {
    const block = bytes.subarray(at, at + MAX_STORED_BYTES);
    blocks.push(storedHeader(block), block);
  }
}

function storedHeader({ length }: Buffer): Buffer {
  const header = Buffer.alloc(STORED_HEADER_BYTES);
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(~length & 0xffff, 3);
  return header;
}
