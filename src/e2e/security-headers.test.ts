import { describe, expect, test } from "vitest";
import { Moderator } from "./moderator.ts";
import { DISCUSSION, FRAGMENT, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";
import { elements, treeOf } from "./site-pages.ts";

const STORY = "/articles/syria-regime-in-new-offensive";
const QUOTATION = `${STORY}/quotations/q-0lqab1w/`;

/** Security headers with HSTS, as the publication has an https address. */
const SECURITY = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
  "Strict-Transport-Security": "max-age=31536000",
};

type Ask = (site: Served) => Promise<Response>;

const get =
  (path: string, headers: Record<string, string> = {}): Ask =>
  (site) =>
    site.get(path, headers);

/** Requests a file with an extension that the page of a story loads. */
const loaded =
  (ending: string): Ask =>
  async (site) => {
    const page = await (await site.get(`${STORY}/`)).text();
    return site.get(new RegExp(`/_astro/[^"]+\\.${ending}(?=")`, "u").exec(page)?.[0] ?? "");
  };

const searchWorker: Ask = async (site) => {
  const [bundle] = (await (await site.get("/pagefind/bundles.json")).json()) as string[];
  return site.get(`/pagefind/${bundle}/pagefind-worker.js`);
};

const unchanged =
  (path: string): Ask =>
  async (site) => {
    const { headers } = await site.get(path);
    return site.get(path, { "If-None-Match": headers.get("ETag") ?? "" });
  };

const send =
  (method: string, path: string): Ask =>
  ({ origin }) =>
    fetch(origin + path, { method, headers: { Origin: origin }, redirect: "manual" });

const post =
  (fields: Record<string, string>, headers: Record<string, string> = {}): Ask =>
  (site) =>
    new Reader(site).post(fields, headers);

const typed = { name: "Nour", comment: "The margin helps." };

/** An answer of each kind, with its status. */
const ANSWERS: readonly [what: string, status: number, ask: Ask][] = [
  ["a page", 200, get("/")],
  ["a page that has not changed", 304, unchanged("/")],
  ["a style sheet", 200, loaded("css")],
  ["a script", 200, loaded("js")],
  ["the worker of offline reading", 200, get("/offline.js")],
  ["the worker of the search", 200, searchWorker],
  ["a card", 200, get("/card.png")],
  ["a card that is in no release", 200, get(`${QUOTATION}card.png`)],
  ["the page of a quotation that has not changed", 304, unchanged(QUOTATION)],
  ["a picture", 200, get("/pictures/images/port-else-jpg-480.avif")],
  ["an SVG", 200, get("/favicon.svg")],
  ["a feed", 200, get("/feed.xml")],
  ["a feed in JSON", 200, get("/feed.json")],
  ["robots.txt", 200, get("/robots.txt")],
  ["the .json of a story", 200, get(`${STORY}.json`)],
  ["the .xml of a story", 200, get(`${STORY}.xml`)],
  ["the .md of a story", 200, get(`${STORY}.md`)],
  ["the .txt of a story", 200, get(`${STORY}.txt`)],
  ["the .xml of a story that has not changed", 304, unchanged(`${STORY}.xml`)],
  ["a discussion", 200, get(DISCUSSION)],
  ["a part of a discussion", 200, get(`${DISCUSSION}?parent=0`)],
  ["a discussion for a script", 200, get(DISCUSSION, { Accept: FRAGMENT })],
  ["counts of comments", 200, get("/comments/counts.json?articles=ferry-line")],
  ["a feed of comments", 200, get("/comments/atom.xml")],
  ["a feed of a discussion", 200, get(`${DISCUSSION}atom.xml`)],
  ["the page of moderators", 200, get("/moderate/")],
  ["the way to a discussion", 301, get(DISCUSSION.slice(0, -1))],
  ["the way to the page of moderators", 301, get("/moderate")],
  ["a post", 303, post(typed)],
  ["a post by a script", 201, post(typed, { Accept: FRAGMENT })],
  ["a post with a mistake", 422, post({ ...typed, name: "" })],
  ["a post of another site", 403, post(typed, { Origin: "https://elsewhere.example" })],
  [
    "an act of a moderator who is not signed in",
    401,
    (site) => new Moderator(site).post({ act: "published 1" }),
  ],
  ["a post to a page", 405, send("POST", "/")],
  ["a post to the .xml of a story", 405, send("POST", `${STORY}.xml`)],
  ["a post to counts of comments", 405, send("POST", "/comments/counts.json")],
  ["another method at a discussion", 405, send("PUT", DISCUSSION)],
  ["an address where nothing is", 404, get("/nowhere/")],
  ["a story that there is not", 404, get("/articles/no-story.xml")],
  ["the discussion of a story that there is not", 404, get("/articles/no-story/discussion/")],
  ["the shell of discussions", 404, get("/shells/discussion/en/")],
  ["the shell of quotations", 404, get("/shells/quotation/en/")],
  ["a quotation that there is not", 404, get(`${STORY}/quotations/q-1/`)],
];

/** A page of each kind. */
const PAGES = [
  "/",
  `${STORY}/`,
  QUOTATION,
  "/sources/ana-solberg/",
  "/search/",
  "/offline/",
  "/nowhere/",
  "/articles/no-story.xml",
  DISCUSSION,
  `${DISCUSSION}?parent=0`,
  "/articles/no-story/discussion/",
  "/moderate/",
];

describe.each([nodeRuntime, workerdRuntime])("on $name", (runtime) => {
  const site = new Served(runtime);

  test.each(ANSWERS)(
    "%s is framed by no other site, is taken for nothing else, and tells to keep to https",
    async (_, status, ask) => {
      const answer = await ask(site);
      expect(answer.status).toBe(status);
      const { headers } = answer;
      const sent = Object.keys(SECURITY).map((name) => [name, headers.get(name)]);
      expect(Object.fromEntries(sent)).toEqual(SECURITY);
      expect(headers.get("Content-Security-Policy")).toMatch(/; frame-ancestors 'none'$/u);
    },
  );

  test.each(PAGES)("the policy in the page %s is sent with it as well", async (path) => {
    const answer = await site.get(path);
    const [meta] = elements(
      treeOf(await answer.text()),
      ({ properties: { httpEquiv } }) => String(httpEquiv) === "content-security-policy",
    );
    const policy = String(meta?.properties["content"]).replace(/[;\s]+$/u, "");
    expect(policy).toContain("default-src 'none'");
    expect(answer.headers.get("Content-Security-Policy")).toBe(`${policy}; frame-ancestors 'none'`);
  });
});
