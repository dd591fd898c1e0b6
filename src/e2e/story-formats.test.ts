import { describe, expect, test } from "vitest";
import { Served } from "./served.ts";
import { sharedServer, sharedWorker } from "./site.ts";

const STORY = "/articles/syria-regime-in-new-offensive";
const WORDS = "I believe this is an unconstructive position,";

/** Formats that are made on request, by their extensions. */
const FORMATS = [
  ["xml", "application/xml"],
  ["md", "text/markdown; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
] as const;

describe.each([sharedServer, sharedWorker])("on $name", (runtime) => {
  const site = new Served(runtime);

  describe.each(FORMATS)("the .%s of a story", (ending, type) => {
    const path = `${STORY}.${ending}`;

    test("is there, and is asked for again each time", async () => {
      const answer = await site.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Content-Type")).toBe(type);
      expect(answer.headers.get("Cache-Control")).toBe("no-cache");
      expect(await answer.text()).toContain(WORDS);
    });

    test("is not sent again to who has it, and is to who has another", async () => {
      const tag = (await site.get(path)).headers.get("ETag") ?? "";
      expect(tag).toMatch(/^"[^"]+"$/u);
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const answer = await site.get(path, { "If-None-Match": known });
        expect([answer.status, await answer.text()], known).toEqual([304, ""]);
        expect(answer.headers.get("ETag")).toBe(tag);
      }
      const answer = await site.get(path, { "If-None-Match": '"other"' });
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(WORDS)]);
    });

    test("has the same headers without its body", async () => {
      const [head, get] = await Promise.all(
        ["HEAD", "GET"].map((method) => fetch(site.origin + path, { method })),
      );
      expect([head?.status, await head?.text()]).toEqual([200, ""]);
      for (const name of ["Content-Type", "ETag", "Cache-Control"]) {
        expect(head?.headers.get(name), name).toBe(get?.headers.get(name));
      }
    });

    test.each(["POST", "PUT", "DELETE", "PATCH"])(
      "can only be read, and not by %s",
      async (method) => {
        const answer = await fetch(site.origin + path, { method, body: "x" });
        expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
      },
    );

    test.each(["no-story", "__proto__", "constructor", "..%2fabout", "%00", "a%2fb"])(
      "is nowhere where there is no story, as under %s, and the site’s own page says so",
      async (slug) => {
        const answer = await fetch(`${site.origin}/articles/${slug}.${ending}`);
        expect(answer.status).toBe(404);
        expect(answer.headers.get("Content-Type")).toMatch(/^text\/html;/u);
        expect(await answer.text()).toContain("<h1");
      },
    );
  });
});
