import { describe, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const QUOTATION = "q-0lqab1w";
const WORDS = "“It looks like they have nothing to talk about.”";

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  const get = async (path: string, init?: RequestInit) => {
    const answer = await fetch(site.origin + path, init);
    return { status: answer.status, url: answer.url, html: await answer.text() };
  };

  const about = async (passage: string) => (await get(`${DISCUSSION}?passage=${passage}`)).html;

  test("every quotation and paragraph of the article has a form with its words above it", async () => {
    const { html } = await get(ARTICLE);
    const ids = [...html.matchAll(/ id="([pq]-[^"]*)"/gu)].map(([, id]) => String(id));
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 8)) {
      const form = await about(id);
      expect(form).toMatch(/name="passage" value="[pq]-/u);
      expect(form).toMatch(/<blockquote class="passage" dir="auto">[^<]{5,}<\/blockquote>/u);
    }
  });

  test("a response stands with the site's words above it, and so do replies to it", async () => {
    const tied = { name: "Nour", comment: "They did.", passage: QUOTATION };
    const { status, headers } = await reader.post({ ...tied, passageWords: "Forged words" });
    expect(status).toBe(303);
    const id = /comment=(\d+)/u.exec(headers.get("Location") ?? "")?.[1] ?? "";
    await reader.post({ name: "Ana", comment: "Did they?", parent: id });
    await reader.post({ name: "Sam", comment: "On something else." });

    const page = await about(QUOTATION);
    expect(page).toContain(`${ARTICLE}#${QUOTATION}">${WORDS}</a></blockquote>`);
    expect(page).toMatch(/They did\.[\s\S]*Did they\?/u);
    expect(page).not.toContain("On something else.");
    expect(page).not.toContain("Forged");
    expect(await reader.fragment()).toContain(`data-counts="[[&quot;${QUOTATION}&quot;,2]]"`);
  });

  test.each([["q-0000000"], ["__proto__"], ["constructor"], ["p-x'\"<"], ["../../x"]])(
    "words that are not the article's, %j, tie nothing, and what was typed is kept",
    async (passage) => {
      const answer = await reader.post({ name: "Nour", comment: `On ${passage}`, passage });
      expect(answer.status).toBe(400);
      const html = await answer.text();
      expect(html).toContain("Post your comment again to publish it without the passage.");
      expect(html).toMatch(/<textarea[^>]*>\nOn /u);
      expect(html).not.toContain('name="passage"');
    },
  );

  test("every spelling of an address leads to one discussion", async () => {
    await reader.post({ name: "Nour", comment: "Only one." });
    const slug = "syria-regime-in-new-offensive";
    for (const path of [
      `/articles/${slug}/discussion/?fbclid=IwAR1&utm_source=x`,
      `/articles/${slug}/discussion`,
      `/articles/${slug.toUpperCase()}/discussion/`,
      `/articles/${slug.replace("s", "%73")}/discussion/`,
      `/articles/${slug.replace("s", "%53")}/discussion/?fbclid=2`,
    ]) {
      const { status, url, html } = await get(path);
      expect(`${path} ${status}`).toBe(`${path} 200`);
      expect(html, path).toContain("Only one.");
      expect(new URL(url).pathname.toLowerCase().replace(/%[57]3/u, "s")).toMatch(
        DISCUSSION.replace(/\/$/u, ""),
      );
    }
    const strayed = new URLSearchParams({ name: "Ana", comment: "From a shared link." });
    const own = { Origin: site.origin };
    const posted = await fetch(`${site.origin}${DISCUSSION}?fbclid=9`, {
      method: "POST",
      body: strayed,
      headers: own,
      redirect: "manual",
    });
    expect(posted.status).toBe(303);
    expect(await reader.fragment()).toContain("From a shared link.");
    expect((await get("/articles/never-filed/discussion/")).status).toBe(404);
  });
});
