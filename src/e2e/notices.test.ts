import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const KEY = Buffer.alloc(32, 7);

/** What the newsroom's webhook was sent. */
interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

const received: Received[] = [];
const newsroom = createServer(async (request, response) => {
  received.push({ headers: request.headers, body: await text(request) });
  response.end();
}).listen(0, "127.0.0.1");
await once(newsroom, "listening");

Object.assign(process.env, {
  COMMENTS_WEBHOOK_URL: `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}/`,
  COMMENTS_WEBHOOK_SECRET: `whsec_${KEY.toString("base64")}`,
  COMMENTS_WEBHOOK_PRIVATE: "allow",
});

afterAll(() => newsroom.close());

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);

  test("the newsroom's webhook is told of a comment that waits, in words that are signed", async () => {
    received.length = 0;
    const reader = new Reader(site);
    await reader.post({ name: "Ana", comment: "Win at our casino" });
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const { "webhook-id": id, "webhook-timestamp": time } = headers;
    const signature = createHmac("sha256", KEY).update(`${id}.${time}.${body}`).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
    expect(JSON.parse(body)).toMatchObject({ data: { text: "Win at our casino" } });
    // Its sender's address is nobody's business.
    expect(body).not.toMatch(/198\.18\./u);
  });
});
