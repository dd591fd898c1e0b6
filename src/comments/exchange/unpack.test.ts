import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpacked } from "./unpack.ts";

const WORDS = "<rss>Forty ships.</rss>\n".repeat(5_000);

async function read(bytes: Buffer, size = 1_000): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Buffer.concat(await Array.fromAsync(unpacked(pieces()))).toString();
}

test("reads a packed file and a plain one, by how they begin", async () => {
  expect(await read(gzipSync(WORDS))).toBe(WORDS);
  expect(await read(Buffer.from(WORDS))).toBe(WORDS);
  expect(await read(Buffer.alloc(0))).toBe("");
});

test("refuses a packed file that is damaged or breaks off", async () => {
  const packed = gzipSync(WORDS);
  const damaged = Buffer.from(packed).fill(0, 20, 60);
  for (const bytes of [packed.subarray(0, -20), damaged]) {
    await expect(read(bytes)).rejects.toThrow("the compressed file is damaged or incomplete");
  }
});

test("unpacks no more than is read of it", async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  async function* once() {
    yield bomb;
  }
  const before = process.memoryUsage().arrayBuffers;
  for await (const chunk of unpacked(once())) {
    expect(chunk.length).toBeLessThan(100_000);
    break;
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

test("gives the error of whoever reads the file as it is", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield gzipSync(WORDS).subarray(0, 20);
    throw new Error("disk");
  }
  await expect(Array.fromAsync(unpacked(broken()))).rejects.toThrow("disk");
});
