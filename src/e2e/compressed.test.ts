import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DISCUSSION } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime } from "./servers.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const QUOTATION = `${ARTICLE}quotations/q-0lqab1w/`;

describe("what the Node server sends", () => {
  const site = new Served(nodeRuntime);

  /** An answer with its body before decoding. */
  async function asked(path: string, accepted: string, others: Record<string, string> = {}) {
    const headers = { "Accept-Encoding": accepted, ...others };
    const [answer] = (await once(get(site.origin + path, { headers }), "response")) as [
      IncomingMessage,
    ];
    const { statusCode: status = 0, headers: given } = answer;
    return { status, headers: given, body: Buffer.concat(await answer.toArray()) };
  }

  test.each([
    "/",
    ARTICLE,
    QUOTATION,
    `${ARTICLE.slice(0, -1)}.json`,
    `${ARTICLE.slice(0, -1)}.md`,
    "/feed.xml",
  ])("is compressed and the same: %s", async (path) => {
    const plain = await asked(path, "identity");
    const gzip = await asked(path, "gzip");
    const brotli = await asked(path, "gzip, br");
    const encodings = [plain, gzip, brotli].map(({ headers }) => headers["content-encoding"]);
    expect(encodings).toEqual([undefined, "gzip", "br"]);
    for (const { headers } of [plain, gzip, brotli]) {
      expect(headers.vary).toContain("Accept-Encoding");
    }
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  });

  test.each([ARTICLE, QUOTATION])("is not sent again to who has it: %s", async (path) => {
    const { etag = "" } = (await asked(path, "gzip")).headers;
    const answer = await asked(path, "gzip", { "If-None-Match": etag });
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
  });

  test.each<[string, string, Record<string, string>]>([
    ["a part of a file", ARTICLE, { Range: "bytes=0-999" }],
    ["a picture", "/card.png", {}],
    ["a card that is drawn when it is asked for", `${QUOTATION}card.png`, {}],
    ["a form with its token", `${DISCUSSION}?parent=1`, {}],
  ])("is not compressed where it is %s", async (_what, path, headers) => {
    const answer = await asked(path, "gzip, br", headers);
    expect(answer.status).toBeLessThan(300);
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });
});
