import { expect, test } from "vitest";
import { decoded } from "./decode.ts";

const WORDS = "<a>\nLe café coûte 3 €</a>";

const declaring = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n${WORDS}`;

/** Windows-1252, which differs from Latin-1 in the euro sign among others. */
const ansi = (text: string) => Buffer.from(text.replaceAll("€", "\x80"), "latin1");

async function read(bytes: Uint8Array): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 7) {
      // The declaration must be in the first piece of a file.
      const end = at === 0 ? Math.min(bytes.length, 70) : at + 7;
      yield bytes.subarray(at, end);
      if (at === 0) at = end - 7;
    }
  }
  return (await Array.fromAsync(decoded(pieces()))).join("");
}

test.each([
  ["UTF-8", Buffer.from(WORDS)],
  ["UTF-8, declared", Buffer.from(declaring("UTF-8"))],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${WORDS}`)],
  ["ISO-8859-1, as Windows understands it", ansi(declaring("ISO-8859-1"))],
  ["Windows-1252", ansi(declaring("windows-1252"))],
  ["UTF-16, as its byte order mark says", Buffer.from(`\ufeff${declaring("UTF-16")}`, "utf16le")],
  ["UTF-16 without a byte order mark", Buffer.from(declaring("UTF-16LE"), "utf16le")],
])("reads %s", async (_, bytes) => {
  expect((await read(bytes)).endsWith(WORDS)).toBe(true);
});

test.each([
  ["UTF-8 where nothing is declared", ansi(WORDS), 2, "utf-8"],
  ["UTF-8", ansi(declaring("utf-8")), 3, "utf-8"],
  ["UTF-8 and breaks off in a letter", Buffer.from(WORDS).subarray(0, 11), 2, "utf-8"],
  ["Latin-1", Buffer.from(declaring("ISO-8859-1")), 1, "windows-1252"],
  ["UTF-16", Buffer.from(declaring("UTF-16")), 1, "utf-16le"],
])("refuses a file that should be %s and is not", async (_, bytes, line, encoding) => {
  await expect(read(bytes)).rejects.toMatchObject({
    line,
    message: expect.stringContaining(
      `the file declares the encoding ${encoding}, but is in another: save it`,
    ),
  });
});

test("refuses an encoding that nobody knows", async () => {
  await expect(read(Buffer.from(declaring("koi-9")))).rejects.toThrow(
    "there is no known encoding “koi-9”: save it as UTF-8",
  );
});
