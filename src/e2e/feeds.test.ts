import sax from "sax";
import { describe, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const FEEDS = [`${DISCUSSION}atom.xml`, "/comments/atom.xml"];

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  test.each(FEEDS)(
    "a comment is in %s, and the feed is kept until there is another",
    async (feed) => {
      await reader.post({ name: "Nour & <b>", comment: `Of *${feed.length}*.` });
      const answer = await site.get(feed);
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
      expect((await site.get(feed, known)).status).toBe(304);
      await reader.post({ name: "Ana", comment: `After ${feed.length}.` });
      const next = await site.get(feed, known);
      expect(next.status).toBe(200);
      expect(await next.text()).toMatch(new RegExp(`After ${feed.length}[^]*Of `, "u"));
    },
  );

  test("the discussion names its feed", async () => {
    const page = await (await site.get(DISCUSSION)).text();
    expect(page).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/atom\\+xml" href="${DISCUSSION}atom.xml"`,
      ),
    );
  });

  test("there is no feed of an article that was never filed", async () => {
    expect((await site.get("/articles/never-filed/discussion/atom.xml")).status).toBe(404);
    const strayed = await site.get((FEEDS[0] ?? "").replace("syria", "SYRIA"));
    expect([strayed.status, strayed.headers.get("Location")]).toEqual([301, FEEDS[0]]);
  });
});
