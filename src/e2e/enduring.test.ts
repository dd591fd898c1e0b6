import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { runSql } from "./moderator.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const FORM = "application/x-www-form-urlencoded";
const DEEP = 10_000;
const MEGABYTE = 1024 * 1024;

/** Endless bodies that are sent at the same time. */
const SLOW = 50;

describe.each([nodeRuntime, workerdRuntime])("a discussion on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  test("loses none of the comments that it acknowledged before a kill -9 under load", {
    timeout: 120_000,
  }, async () => {
    const acknowledged: string[] = [];
    const load = Array.from({ length: 8 }, async (_, lane) => {
      for (let index = 0; ; index++) {
        const name = `Lane ${lane}, ${index}`;
        const answer = await reader.post({ name, comment: "Under load." }).catch(() => undefined);
        if (answer?.status !== 303) return;
        acknowledged.push(name);
        if (acknowledged.length === 60) void site.crash();
      }
    });
    await Promise.all(load);
    await site.start();
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(await reader.names()).toEqual(expect.arrayContaining(acknowledged));
  });

  test.each([
    [413, "a body of 1 MB", "x".repeat(MEGABYTE), { "Content-Type": FORM }],
    [413, "a field of 1 MB", `comment=${"%41".repeat(MEGABYTE / 3)}`, { "Content-Type": FORM }],
    [415, "deep JSON", "[".repeat(30_000), { "Content-Type": "application/json" }],
    [
      415,
      "a gzip bomb",
      new Uint8Array(gzipSync(Buffer.alloc(32 * MEGABYTE))),
      { "Content-Type": FORM, "Content-Encoding": "gzip" },
    ],
  ])("answers %i to %s", async (status, _what, body, headers) => {
    expect((await reader.send(body, headers)).status).toBe(status);
  });

  test("answers others while many bodies do not end", async () => {
    const { hostname, port, host } = new URL(site.origin);
    const head = [
      `POST ${DISCUSSION} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${site.origin}`,
      `Content-Type: ${FORM}`,
      "Content-Length: 1000",
    ];
    const slow = Array.from({ length: SLOW }, () => {
      const socket = connect(Number(port), hostname).on("error", () => undefined);
      socket.write(`${head.join("\r\n")}\r\n\r\nname=Slow&comment=`);
      return socket;
    });
    expect((await reader.post({ name: "Quick", comment: "I am through." })).status).toBe(303);
    expect(await reader.fragment()).toContain("I am through.");
    const states = slow.map(({ destroyed, bytesRead }) => ({ destroyed, bytesRead }));
    expect(states, "all of them wait").toEqual(
      slow.map(() => ({ destroyed: false, bytesRead: 0 })),
    );
    for (const socket of slow) socket.destroy();
    expect(await reader.fragment()).not.toContain("Slow");
  });

  test("shows and goes on with a thread that is 10,000 replies deep", async () => {
    await runSql(
      `WITH RECURSIVE deep(n) AS (SELECT 100001 UNION ALL SELECT n + 1 FROM deep WHERE n < ${100_000 + DEEP})
       INSERT INTO comments (id, article, parent, thread, name, text, created, status)
       SELECT n, '${DISCUSSION.split("/")[2]}', nullif(n - 1, 100000), nullif(100001, n), 'Deep ' || n, 'Down.', n, 'published' FROM deep;`,
      site.folder,
      runtime,
    );
    const last = 100_000 + DEEP;
    const bottom = await (await site.get(`${DISCUSSION}?comment=${last}`)).text();
    expect(bottom).toContain(`id="comment-${last}"`);
    expect((await site.get(`${DISCUSSION}?order=newest`)).status).toBe(200);
    const reply = { name: "Deeper", comment: "Further down.", parent: String(last) };
    const answer = await reader.post(reply);
    expect(answer.status).toBe(303);
    const page = await (await site.get(answer.headers.get("Location") ?? "")).text();
    expect(page).toContain("Further down.");
    expect(page.match(/<article/gu)?.length).toBeLessThanOrEqual(101);
  });
});
