import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressed } from "./encoding.ts";

const TEXT = "The gates are open. ".repeat(50);

/** A text that is the same for all readers. */
const sent = (headers: Record<string, string> = {}) => ({
  status: 200,
  headers: Object.entries({ "Content-Type": "text/html", ETag: '"a"', ...headers }),
  body: Buffer.from(TEXT),
});

test("a text that all readers get alike is sent in the coding that is asked for, with a tag of its own", async () => {
  for (const [coding, decode] of [
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync],
  ] as const) {
    const { headers, body } = await compressed(sent(), coding);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-encoding": coding,
      ETag: `"a-${coding}"`,
      vary: "Accept-Encoding",
    });
    expect(decode(body).toString()).toBe(TEXT);
  }
});

test("where no coding is asked for it is sent plain, and caches are told that it depends on that", async () => {
  const { headers, body } = await compressed(sent(), undefined);
  expect(Object.fromEntries(headers)).toMatchObject({
    ETag: '"a-identity"',
    vary: "Accept-Encoding",
  });
  expect(body.toString()).toBe(TEXT);
});

test.each([
  ["a picture", sent({ "Content-Type": "image/png" })],
  ["a page of one reader, which has no tag", sent({ ETag: "" })],
  ["what is compressed already", sent({ "Content-Encoding": "gzip" })],
  ["an answer of another status", { ...sent(), status: 304 }],
])("%s is sent as it is", async (_, answer) => {
  expect(await compressed(answer, "gzip")).toBe(answer);
});
