import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;
const SFNT_ENTRY = 16;

/**
 * Converts a WOFF 1.0 file to OpenType, which shapers read.
 *
 * @see https://www.w3.org/TR/WOFF/
 */
export function openTypeOf(woff: Buffer): Uint8Array {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF 1.0 file");
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt16BE(power * SFNT_ENTRY, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * SFNT_ENTRY, 10);
  let place = 12 + count * SFNT_ENTRY;
  for (let number = 0; number < count; number += 1) {
    const entry = HEADER + number * ENTRY;
    const [from = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((field) =>
      woff.readUInt32BE(entry + field),
    );
    const bytes = woff.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const record = 12 + number * SFNT_ENTRY;
    woff.copy(font, record, entry, entry + 4);
    font.writeUInt32BE(checksum, record + 4);
    font.writeUInt32BE(place, record + 8);
    font.writeUInt32BE(length, record + 12);
    table.copy(font, place);
    place += Math.ceil(length / 4) * 4;
  }
  return font;
}
