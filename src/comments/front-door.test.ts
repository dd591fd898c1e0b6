import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { posting } from "./example-comments.ts";
import { behindFrontDoor, openFrontDoor } from "./front-door.ts";
import { libsqlStore } from "./libsql-store.ts";
import { DEFAULT_RULES } from "./rules.ts";

const SCRIPT = { Accept: "text/vnd.crosshead.fragment+html" };

const store = libsqlStore("file::memory:");

/** What came through to the pages. */
let inside: string[] = [];

function pages({ method, url }: IncomingMessage, response: ServerResponse): void {
  inside.push(`${method} ${url}`);
  response.writeHead(url?.includes("none") ? 404 : 200, {
    "Content-Type": "text/html",
    "Content-Security-Policy": "default-src 'none'",
  });
  response.write("<main><h1>Tide</h1><crosshead-discussion lang=en>of the pages");
  response.write("</crosshead-discussion></main>");
  response.end();
}

function files({ url }: IncomingMessage, response: ServerResponse): void {
  inside.push(`file ${url}`);
  response.end();
}

let server: Server;
let origin: string;

beforeAll(async () => {
  const article = { slug: "tide", published: "2015-10-15" };
  openFrontDoor({
    store,
    publication: {
      language: "en-GB",
      timeZone: "Europe/London",
      address: "https://news.example",
      comments: DEFAULT_RULES,
    },
    articleBySlug: (slug) => (slug === "tide" ? article : undefined),
  });
  server = createServer(behindFrontDoor(pages, files)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await store.post(posting({ article: "tide", text: "High water." }));
});

afterAll(() => {
  server.close();
});

beforeEach(async () => {
  await (await fetch(`${origin}/articles/tide/discussion/`)).text();
  inside = [];
});

test("frames the discussion as the pages do, under the headers that they send", async () => {
  const answer = await fetch(`${origin}/articles/tide/discussion/?order=newest`);
  expect(inside).toEqual([]);
  expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
  const page = await answer.text();
  expect(page).toMatch(/^<main><h1>Tide<\/h1><crosshead-discussion lang=en><section/);
  expect(page).toMatch(/<\/section><\/crosshead-discussion><\/main>$/);
  expect(page).toContain("High water.");
  expect(page).not.toContain("of the pages");
});

test("gives a script the discussion alone, which no cache may keep", async () => {
  const answer = await fetch(`${origin}/articles/tide/discussion/`, { headers: SCRIPT });
  expect(inside).toEqual([]);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(await answer.text()).toMatch(/^<section[\s\S]*High water\.[\s\S]*<\/section>$/);
});

test.each<[string, string, RequestInit]>([
  ["who has a receipt", "", { headers: { Cookie: "a=1; crosshead-receipt=key.signature" } }],
  ["whose name is remembered", "", { headers: { Cookie: "crosshead-name=Nour" } }],
  ["who posts", "", { method: "POST" }],
  ["who asks for the head alone", "", { method: "HEAD" }],
])("lets the pages answer %s", async (_who, query, init) => {
  const answer = await fetch(`${origin}/articles/tide/discussion/${query}`, init);
  expect(inside).toEqual([`${init.method ?? "GET"} /articles/tide/discussion/${query}`]);
  if (init.method !== "HEAD") expect(await answer.text()).toContain("of the pages");
});

test.each([
  "discussion/?comment=1",
  "discussion/?own=1&receipt=x",
  "discussion/?order=best",
  "",
  "discussion",
])("lets everything else by, such as %s", async (rest) => {
  await fetch(`${origin}/articles/tide/${rest}`);
  expect(inside).toEqual([`file /articles/tide/${rest}`]);
});

test("lets the pages answer for an article that there is not, each time", async () => {
  for (const path of ["/articles/none/discussion/", "/articles/none/discussion/"]) {
    expect((await fetch(origin + path)).status).toBe(404);
  }
  await fetch(`${origin}/articles/none/discussion/`, { headers: SCRIPT });
  expect(inside).toHaveLength(3);
});
