import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { posting } from "../../testing/example-comments.ts";
import { handle } from "../endpoint.ts";
import { DEFAULT_RULES } from "../rules/rules.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import { behindServerFront, openServerFront } from "./server-front.ts";

const SCRIPT = { Accept: "text/vnd.crosshead.fragment+html" };

const store = libsqlStore("file::memory:");

/** URLs of the requests that reached the pages. */
let inside: string[] = [];

/** Which answers of theirs nobody waited for. */
const broken: string[] = [];

function pages(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  _next?: undefined,
  locals?: { answer: Response },
): void {
  inside.push(`${method} ${url}${locals ? " framed" : ""}`);
  response.writeHead(url?.includes("none") ? 404 : 200, {
    "Content-Type": "text/html",
    "Content-Security-Policy": "default-src 'none'",
  });
  response.write("<main><h1>Tide</h1><crosshead-discussion lang=en>of the pages");
  response.write("</crosshead-discussion></main>");
  if (!url?.includes("slack")) {
    response.end();
    return;
  }
  response.once("close", () => {
    response.end();
    broken.push(url);
  });
}

function files({ url }: IncomingMessage, response: ServerResponse): void {
  inside.push(`file ${url}`);
  response.end();
}

let server: Server;
let origin: string;

beforeAll(async () => {
  const article = { slug: "tide", published: "2015-10-15", language: "en-GB" };
  const publication = {
    language: "en-GB",
    timeZone: "Europe/London",
    address: "https://news.example",
    messagesIn,
    comments: DEFAULT_RULES,
  };
  const articleBySlug = (slug: string) =>
    ["tide", "ebb", "slack"].includes(slug) ? { ...article, slug } : undefined;
  openServerFront({
    store,
    publication,
    articleBySlug,
    answering: (request, slug, peer) =>
      handle(request, articleBySlug(slug), store, publication, peer),
  });
  server = createServer(behindServerFront(pages, files)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await store.post(posting({ article: "tide", text: "High water." }));
});

afterAll(() => {
  server.close();
});

beforeEach(async () => {
  // The first reading shows what the pages put around a discussion, the second one keeps it.
  for (let times = 0; times < 2; times++) {
    await (await fetch(`${origin}/articles/tide/discussion/`)).text();
  }
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

describe("compresses a page that was read before", () => {
  const TOKEN = /name="token" value="([^"]+)"/;

  async function asked(accepted: string): Promise<Response> {
    return fetch(`${origin}/articles/tide/discussion/`, {
      headers: { "Accept-Encoding": accepted },
    });
  }

  test.each(["gzip", "br, gzip;q=0.8", "deflate, GZIP", "gzip ; q=0.001"])(
    "for who accepts %s, with a token for each",
    async (accepted) => {
      const answers = [await asked(accepted), await asked(accepted)];
      const pages = await Promise.all(answers.map((answer) => answer.text()));
      const plain = await (await asked("identity")).text();
      for (const answer of answers) expect(answer.headers.get("Content-Encoding")).toBe("gzip");
      for (const page of pages) expect(page.replace(TOKEN, "")).toBe(plain.replace(TOKEN, ""));
      const tokens = [plain, ...pages].map((page) => TOKEN.exec(page)?.[1]);
      expect(new Set(tokens).size).toBe(3);
    },
  );

  test.each(["identity", "br", "gzip;q=0", "gzip; q=0.00, br", "xgzip"])(
    "not for who accepts %s",
    async (accepted) => {
      const answer = await asked(accepted);
      expect(answer.headers.get("Content-Encoding")).toBeNull();
      expect(await answer.text()).toContain("High water.");
    },
  );
});

test.each<[string, string, RequestInit]>([
  ["who has a receipt", "", { headers: { Cookie: "a=1; crosshead-receipt=key.signature" } }],
  ["whose name is remembered", "", { headers: { Cookie: "crosshead-name=Nour" } }],
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

test("keeps nothing of a page that was not sent to its end", async () => {
  const path = "/articles/slack/discussion/";
  for (const times of [1, 2]) {
    const leaving = new AbortController();
    const { body } = await fetch(origin + path, { signal: leaving.signal });
    await body?.getReader().read();
    leaving.abort();
    await vi.waitFor(() => expect(inside.length + broken.length).toBe(2 * times));
  }
  expect(inside).toEqual([`GET ${path}`, `GET ${path}`]);
});

/** A form's post from a page of the site, unless other options are given. */
function posted(given: RequestInit = {}): RequestInit {
  const body = new URLSearchParams({ name: "Nour", comment: `Low water at ${performance.now()}.` });
  const headers = { Origin: origin, ...given.headers };
  return { method: "POST", redirect: "manual", body, ...given, headers };
}

test("takes a comment, and sends its author to where it stands", async () => {
  const answer = await fetch(`${origin}/articles/tide/discussion/?fbclid=x`, posted());
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toMatch(/^\/articles\/tide\/discussion\/.*#comment-\d+$/);
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  expect(await answer.text()).toBe("");
  expect(inside).toEqual([]);
});

test("gives a script the discussion with its comment", async () => {
  const answer = await fetch(`${origin}/articles/tide/discussion/`, posted({ headers: SCRIPT }));
  expect(answer.status).toBe(201);
  expect(await answer.text()).toMatch(/^<section[\s\S]*Low water at[\s\S]*<\/section>$/);
  expect(inside).toEqual([]);
});

test("frames what it says to a reader as the pages do", async () => {
  const wanting = posted({ body: new URLSearchParams({ name: "Nour", comment: "" }) });
  const answer = await fetch(`${origin}/articles/tide/discussion/`, wanting);
  expect(answer.status).toBe(422);
  expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
  expect(await answer.text()).toMatch(/^<main><h1>Tide<[\s\S]*<\/crosshead-discussion><\/main>$/);
  expect(inside).toEqual([]);
});

test("has the pages frame what it says, where it has not seen one of theirs", async () => {
  const wanting = posted({ body: new URLSearchParams({ name: "Nour", comment: "" }) });
  await fetch(`${origin}/articles/ebb/discussion/`, wanting);
  expect(inside).toEqual(["POST /articles/ebb/discussion/ framed"]);
});

test.each<[number, string, RequestInit]>([
  [403, "another site sends", { headers: { Origin: "https://other.example" } }],
  [413, "is too large", { body: new URLSearchParams({ comment: "a".repeat(70_000) }) }],
  [415, "is no form", { body: "{}" }],
])("answers %d to what %s", async (status, _what, given) => {
  const answer = await fetch(`${origin}/articles/tide/discussion/`, posted(given));
  expect(answer.status).toBe(status);
  await answer.text();
});

test.each(["none/discussion/", "TIDE/discussion/", "tide/discussion", "tide/"])(
  "lets posts to other addresses by, such as %s",
  async (path) => {
    await fetch(`${origin}/articles/${path}`, posted());
    expect(inside).toEqual([`file /articles/${path}`]);
  },
);
