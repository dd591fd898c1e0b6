import sax from "sax";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "../testing/example-comments.ts";
import { articleFeed, siteFeed } from "./feed.ts";
import { libsqlStore } from "./store/libsql-store.ts";
import type { CommentStore } from "./store/store.ts";

const SITE = {
  name: "The Crosshead",
  address: "https://news.example",
  language: "en-GB",
  messagesIn,
};
const ARTICLE = { slug: "a", headline: "Ships & <men>", language: "en-GB" };
const FEED = "https://news.example/articles/a/discussion/atom.xml";
const ACT = { moderator: "Ana", at: new Date("2030-01-01") };

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

const ofArticle = (init?: RequestInit, address = FEED) =>
  articleFeed(new Request(address, init), ARTICLE, store, SITE);

const ofSite = () =>
  siteFeed(
    new Request("https://news.example/comments/atom.xml"),
    async (slug) => (slug === "a" ? ARTICLE : undefined),
    store,
    SITE,
  );

const textIn = async (answer: Promise<Response>) => (await answer).text();

test("tells what was said, by whom, on what, and where it stands", async () => {
  const created = new Date("2015-10-15T19:04:00Z");
  await store.post(posting({ name: "Nour", text: "*Yes.*", created, address: "2015-10-15.one" }));
  const xml = await textIn(ofArticle());
  const permalink = "https://news.example/articles/a/discussion/?comment=1#comment-1";
  expect(xml).toContain(`<id>${permalink}</id>`);
  expect(xml).toContain(`<id>${FEED}</id><title>Comments on “Ships &#x26; &#x3C;men>”</title>`);
  expect(xml).toContain("\u2068Nour\u2069 on “");
  expect(xml).toContain("<author><name>Nour</name></author>");
  expect(xml).toContain("&#x3C;em>Yes.&#x3C;/em>");
  expect(xml.match(/<updated>2015-10-15T19:04:00.000Z<\/updated>/gu)).toHaveLength(2);
  expect(xml).not.toContain("2015-10-15.one");
});

test("quotes the words of the article that a comment answers, and not again for a reply", async () => {
  const passage = { passage: "p-1", passageWords: "The pier is <new>." };
  await store.post(posting({ text: "Since when?", ...passage }));
  await store.post(posting({ text: "Since May.", parent: 1, ...passage }));
  const xml = await textIn(ofArticle());
  const quoted = '&#x3C;blockquote dir="auto">The pier is &#x26;lt;new&#x26;gt;.&#x3C;/blockquote>';
  expect(xml.split(quoted)).toHaveLength(2);
  expect(xml).toContain(`${quoted}&#x3C;p>Since when?`);
});

test.each([
  ["edited", () => store.edit({ article: "a", id: 1, author: "me" }, EDIT)],
  ["let through", () => store.setStatus([1], "published", ACT)],
])("a comment is as new as when it was %s, and keeps its id", async (_, change) => {
  const created = new Date("2015-10-15");
  await store.post(posting({ author: "me", created }));
  const id = /<entry><id>([^<]*)/u.exec(await textIn(ofArticle()))?.[1];
  if (_ === "let through") await store.setStatus([1], "held", ACT);
  await change();
  const xml = await textIn(ofArticle());
  expect(xml).toContain(`<entry><id>${id}</id>`);
  expect(xml).toContain("<published>2015-10-15T00:00:00.000Z</published>");
  expect(xml).toContain("<updated>2030-01-01T00:00:00.000Z</updated>");
});

const EDIT = {
  text: "No.",
  fingerprint: null,
  status: "published",
  heldRule: null,
  heldWords: null,
  at: ACT.at,
  since: new Date(0),
} as const;

test.each(["held", "rejected", "spam", "deleted"] as const)(
  "nothing that is %s is in a feed, nor what is left of it",
  async (status) => {
    await store.post(posting({ text: "Out", author: "me" }));
    await store.post(posting({ text: "In", parent: 1 }));
    if (status === "deleted") await store.remove({ article: "a", id: 1, author: "me" });
    else await store.setStatus([1], status, ACT);
    for (const feed of [ofArticle, ofSite]) {
      const xml = await textIn(feed());
      expect(xml.match(/<entry>/gu)).toHaveLength(1);
      expect(xml).toContain("In&#x3C;/p>");
      expect(xml).not.toMatch(/Out|comment=1#/u);
    }
  },
);

test("the site's feed has the comments on articles that are there, and no others", async () => {
  await store.post(posting({ text: "Here" }));
  await store.post(posting({ text: "Gone", article: "b" }));
  const xml = await textIn(ofSite());
  expect(xml).toContain("Here");
  expect(xml).not.toContain("Gone");
  expect(xml).toContain("<title>Comments on The Crosshead</title>");
});

test.each([
  ["markup", "</name></entry><script>alert(1)</script>", "]]><script>x</script> ]]\u0001>"],
  ["entities", "&nbsp;&#0;\"'", "&lol; <!DOCTYPE a>"],
  ["what XML cannot say", "a\u0001\u000b\ufffe\ud800b", "\ufffe\udc00 c"],
])("%s stays text", async (_, name, text) => {
  await store.post(posting({ name, text }));
  const xml = await textIn(ofArticle());
  expect(() => sax.parser(true).write(xml).close()).not.toThrow();
  expect(xml).not.toMatch(/<script|<!DOCTYPE|\]\]>|[\p{Cs}\ufffe]|(?!\n)\p{Cc}/u);
  expect(xml.match(/<entry>/gu)).toHaveLength(1);
});

describe("a reader who has the feed", () => {
  const again = (tag: string | null) => ofArticle({ headers: { "If-None-Match": `"x", ${tag}` } });

  test("is told that it is unchanged, and given what is new", async () => {
    await store.post(posting());
    const first = await ofArticle();
    const tag = first.headers.get("ETag");
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    const unchanged = await again(tag);
    expect(unchanged.status).toBe(304);
    expect(await unchanged.text()).toBe("");
    await store.post(posting());
    expect((await again(tag)).status).toBe(200);
    expect((await again(`W/${tag}`)).status).toBe(200);
  });
});

test("other spellings, other methods and articles that are not there are refused", async () => {
  const strayed = await ofArticle({}, FEED.replace("/a/", "/A/"));
  expect([strayed.status, strayed.headers.get("Location")]).toEqual([301, new URL(FEED).pathname]);
  expect((await ofArticle({ method: "POST" })).status).toBe(405);
  expect((await articleFeed(new Request(FEED), undefined, store, SITE)).status).toBe(404);
});

test("a store that cannot be reached is said, and nothing of why", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = { latest: () => Promise.reject(new Error("secret path")) };
  const answer = await articleFeed(new Request(FEED), ARTICLE, broken, SITE);
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toContain("secret");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
