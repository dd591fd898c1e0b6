import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sax from "sax";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { nodeRuntime, type Server, workerdRuntime } from "./servers.ts";

const FEEDS = [`${DISCUSSION}atom.xml`, "/comments/atom.xml"];

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  let server: Server;
  let reader: Reader;

  beforeAll(async () => {
    server = await runtime.start(folder);
    reader = new Reader(server);
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers = {}) =>
    fetch(server.origin + path, { headers, redirect: "manual" });

  test.each(FEEDS)(
    "a comment is in %s, and the feed is kept until there is another",
    async (feed) => {
      await reader.post({ name: "Nour & <b>", comment: `Of *${feed.length}*.` });
      const answer = await get(feed);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
      const xml = await answer.text();
      expect(() => sax.parser(true).write(xml).close()).not.toThrow();
      expect(xml).toContain(`Of &#x3C;em>${feed.length}&#x3C;/em>`);
      expect(xml).toMatch(
        /<entry><id>https:\/\/crosshead\.example\/articles\/[^<]*\?comment=\d+#comment-\d+<\/id>/u,
      );
      expect(xml).not.toContain("198.18.");

      const known = { "If-None-Match": answer.headers.get("ETag") ?? "" };
      expect((await get(feed, known)).status).toBe(304);
      await reader.post({ name: "Ana", comment: `After ${feed.length}.` });
      const next = await get(feed, known);
      expect(next.status).toBe(200);
      expect(await next.text()).toMatch(new RegExp(`After ${feed.length}[^]*Of `, "u"));
    },
  );

  test("the discussion names its feed", async () => {
    const page = await (await get(DISCUSSION)).text();
    expect(page).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/atom\\+xml" href="${DISCUSSION}atom.xml"`,
      ),
    );
  });

  test("there is no feed of an article that was never filed", async () => {
    expect((await get("/articles/never-filed/discussion/atom.xml")).status).toBe(404);
    const strayed = await get((FEEDS[0] ?? "").replace("syria", "SYRIA"));
    expect([strayed.status, strayed.headers.get("Location")]).toEqual([301, FEEDS[0]]);
  });
});
