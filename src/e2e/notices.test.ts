import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { runSql } from "./moderator.ts";
import { Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const KEY = Buffer.alloc(32, 7);

/** Request that the newsroom's webhook received. */
interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

const received: Received[] = [];
/** Status of the newsroom's answers. */
let answered = 200;
const newsroom = createServer(async (request, response) => {
  received.push({ headers: request.headers, body: await text(request) });
  response.writeHead(answered).end();
}).listen(0, "127.0.0.1");
await once(newsroom, "listening");

Object.assign(process.env, {
  COMMENTS_WEBHOOK_URL: `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}/`,
  COMMENTS_WEBHOOK_SECRET: `whsec_${KEY.toString("base64")}`,
  COMMENTS_WEBHOOK_PRIVATE: "allow",
});

afterAll(() => newsroom.close());

const NONE: Received = { headers: {}, body: "" };

/** Expected signature of a notice. */
function signatureOf({ headers, body }: Received): string {
  const { "webhook-id": id, "webhook-timestamp": time } = headers;
  return `v1,${createHmac("sha256", KEY).update(`${id}.${time}.${body}`).digest("base64")}`;
}

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);

  test("the newsroom's webhook is told of a comment that waits, in words that are signed", async () => {
    received.length = 0;
    const reader = new Reader(site);
    await reader.post({ name: "Ana", comment: "Win at our casino" });
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
    const [notice = NONE] = received;
    expect(notice.headers["webhook-signature"]).toBe(signatureOf(notice));
    expect(JSON.parse(notice.body)).toMatchObject({ data: { text: "Win at our casino" } });
    // A notice must not contain the client address.
    expect(notice.body).not.toMatch(/198\.18\./u);
  });
});

describe("on a Worker that nobody visits", () => {
  const site = new Served(workerdRuntime);

  /**
   * Triggers workerd's scheduled event, which Cloudflare runs every minute, after the minute's
   * wait.
   */
  async function aMinuteLater(): Promise<number> {
    const over = "UPDATE notifications SET due = 1 WHERE due IS NOT NULL AND failure IS NOT NULL";
    await runSql(over, site.folder, workerdRuntime);
    const { status } = await site.get("/cdn-cgi/local/scheduled");
    expect(status).toBe(200);
    return received.length;
  }

  test("what the newsroom's webhook failed to take is delivered by the clock, signed, and once", async () => {
    received.length = 0;
    answered = 500;
    await new Reader(site).post({ name: "Ana", comment: "Another casino" });
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
    answered = 200;
    await expect.poll(aMinuteLater, { timeout: 10_000 }).toBe(2);
    const [failed = NONE, taken = NONE] = received;
    expect(JSON.parse(taken.body)).toMatchObject({ data: { text: "Another casino" } });
    expect(taken.headers["webhook-signature"]).toBe(signatureOf(taken));
    expect(taken.headers["webhook-id"]).toBe(failed.headers["webhook-id"]);
    expect([await aMinuteLater(), await aMinuteLater()]).toEqual([2, 2]);
  });
});
