import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { STINGS } from "./harmless.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";
import { elements } from "./site-pages.ts";

const typed = { name: "Nour", comment: "The margin helps." };
const twenty = Array.from({ length: 20 }, (_, index) => `Reader ${index + 1}`);

/** Elements of a discussion itself; any other came with a comment. */
const OWN =
  "section nav h1 h2 h3 ol ul li article header b a time div p em strong br code pre blockquote form label textarea input button span".split(
    " ",
  );

describe.each([nodeRuntime, workerdRuntime])("the endpoint on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  test("keeps 20 comments posted at once, in order, through a kill -9 after the last answer", async () => {
    const answers = await Promise.all(
      twenty.map((name) => reader.post({ name, comment: `I am ${name}.` })),
    );
    await site.crash();
    await site.start();
    const order = twenty
      .map((name, index) => ({ name, id: idIn(answers[index]) }))
      .sort((one, other) => one.id - other.id);
    expect(order.map(({ id }) => id)).toEqual(twenty.map((_, index) => index + 1));
    expect(await reader.names()).toEqual(order.map(({ name }) => name));
  });

  test("shows a form's comment at the address that it redirects to", async () => {
    const answer = await reader.post(typed);
    expect(answer.status).toBe(303);
    const [address = "", id] = answer.headers.get("Location")?.split("#") ?? [];
    expect(address).toBe(`${DISCUSSION}?comment=${idIn(answer)}`);

    const page = await fetch(site.origin + address);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toMatch(/^<!doctype html>/iu);
    expect(text).toContain(`<article class="comment" id="${id}">`);
  });

  test("takes multipart forms, and answers a script with the discussion as it is now", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    expect((await reader.send(form)).status).toBe(303);

    const answer = await reader.script(typed);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("Vary")).toContain("Accept");
    const text = await answer.text();
    expect(text).toMatch(/^<section class="discussion"/u);
    expect(text).toContain(`id="comment-${idIn(answer)}"`);
  });

  test("says what is missing next to its field, and keeps what was typed", async () => {
    const nameless = await reader.post({ ...typed, name: " " });
    expect(nameless.status).toBe(422);
    const text = await nameless.text();
    expect(text).toContain('<p class="error" id="name-error">Please enter your name here</p>');
    expect(text).toContain(typed.comment);

    const wordless = await reader.post({ ...typed, comment: "" });
    expect(wordless.status).toBe(422);
    expect(await wordless.text()).toContain(
      '<p class="error" id="comment-error">Please enter your comment!</p>',
    );
  });

  test("files a reply below its comment, and refuses one to a comment that is not there", async () => {
    const parent = String(idIn(await reader.post(typed)));
    const page = await fetch(`${reader.address}?parent=${parent}`);
    expect(await page.text()).toContain(`<input type="hidden" name="parent" value="${parent}">`);

    const reply = await reader.script({ ...typed, parent });
    expect(reply.status).toBe(201);
    expect(await reply.text()).toMatch(
      new RegExp(`id="comment-${parent}"(?:(?!</li>).)*<ol>.*id="comment-${idIn(reply)}"`, "su"),
    );
    expect((await reader.post({ ...typed, parent: "999999" })).status).toBe(400);
  });

  test("leads every spelling of an address to one discussion", async () => {
    const spelled = DISCUSSION.replace("syria", "%53yRIA");
    const answer = await fetch(`${site.origin}${spelled}?fbclid=1`, { redirect: "manual" });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("Location")).toBe(`${DISCUSSION}?fbclid=1`);
  });

  const ownForm = "application/x-www-form-urlencoded";
  const chunked = () =>
    new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 32; chunk++) controller.enqueue(new Uint8Array(8192).fill(97));
        controller.close();
      },
    });

  test.each<[status: number, what: string, path: string, init: RequestInit]>([
    [
      400,
      "broken multipart",
      DISCUSSION,
      { body: "--", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
    ],
    [
      404,
      "an unknown article",
      "/articles/no-such/discussion/",
      { body: new URLSearchParams(typed) },
    ],
    [405, "another method", DISCUSSION, { method: "PUT", body: "x" }],
    [
      413,
      "a body above 64 KiB",
      DISCUSSION,
      { body: new URLSearchParams({ comment: "a".repeat(70_000) }) },
    ],
    [
      413,
      "a body above 64 KiB that does not say its length",
      DISCUSSION,
      { body: chunked(), headers: { "Content-Type": ownForm } },
    ],
    [
      415,
      "another media type",
      DISCUSSION,
      { body: "{}", headers: { "Content-Type": "application/json" } },
    ],
    [
      415,
      "a compressed body",
      DISCUSSION,
      { body: "x", headers: { "Content-Type": ownForm, "Content-Encoding": "gzip" } },
    ],
    [
      422,
      "a comment above 5,000 characters",
      DISCUSSION,
      { body: new URLSearchParams({ ...typed, comment: "a".repeat(5001) }) },
    ],
  ])(
    "answers %i to %s, on a page with one sentence and the way back",
    async (status, _what, path, init) => {
      const headers = { ...reader.own, ...init.headers };
      const answer = await fetch(site.origin + path, {
        method: "POST",
        duplex: "half",
        ...init,
        headers,
      } as RequestInit);
      expect(answer.status).toBe(status);
      expect(answer.statusText).not.toBe("OK");
      expect(answer.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(answer.headers.get("Allow")).toBe(status === 405 ? "GET, HEAD, POST" : null);
      const text = await answer.text();
      expect(text).toMatch(/<p class="error"[^>]*>[A-Z][^<.]*\.</u);
      expect(text).toMatch(/<a (?:class="cancel" )?href="\/|<form/u);
    },
  );

  test("refuses posts that another site sends", async () => {
    const foreign: Record<string, string>[] = [
      { Origin: "https://elsewhere.example" },
      { Origin: "null" },
      { Origin: "" },
      { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
    ];
    const before = await reader.names();
    for (const headers of foreign) expect((await reader.post(typed, headers)).status).toBe(403);
    expect(await reader.names()).toEqual(before);
    const own = { Origin: "", "Sec-Fetch-Site": "same-origin" };
    expect((await reader.post(typed, own)).status).toBe(303);
  });

  test.each(STINGS)("takes the sting out of %s", async (sting) => {
    const fields = { name: sting.slice(0, 80), comment: sting };
    const answers = [await reader.script(fields), await reader.script({ ...fields, name: "" })];
    for (const answer of answers) {
      const page = unified()
        .use(rehypeParse, { fragment: true })
        .parse(await answer.text());
      const markup = elements(page, () => true);
      expect(OWN).toEqual(expect.arrayContaining(markup.map(({ tagName }) => tagName)));
      expect(elements(page, ({ tagName }) => tagName === "form")).toHaveLength(1);
      const properties = markup.flatMap((element) => Object.entries(element.properties));
      expect(properties.filter(([name]) => /^(?:on|src|style)/iu.test(name))).toEqual([]);
      const links = properties.filter(([name]) => name === "href").map(([, href]) => String(href));
      expect(links.filter((href) => !/^(?:#|\/|https:)/u.test(href))).toEqual([]);
    }
  });
});

function idIn(answer: Response | undefined): number {
  return Number(answer?.headers.get("Location")?.split("#comment-")[1]);
}
