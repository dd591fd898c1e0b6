import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { messagesIn } from "../../messages/messages.ts";
import { posting } from "../../testing/example-comments.ts";
import { handle } from "../endpoint.ts";
import { DEFAULT_RULES } from "../rules/rules.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { SqlStore } from "../store/sql-store.ts";
import type { Comment, Status } from "../store/store.ts";
import { receiptCookie } from "../trust/receipt.ts";
import { sealsOf } from "../trust/seals.ts";
import { Part } from "./gzip-parts.ts";
import { PageCache, type PageFrame, type View } from "./page-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(folder, { recursive: true }));

const article = { slug: "a", published: "2015-10-15", language: "en-GB" };
const publication = {
  language: "en-GB",
  timeZone: "Europe/London",
  address: "https://news.example",
  messagesIn,
  comments: { ...DEFAULT_RULES, mode: "publish" as const },
};
const FRAME: PageFrame = {
  before: new Part([Buffer.from("<main>")]),
  after: new Part([Buffer.from("</main>")]),
  headers: [["Content-Security-Policy", "default-src 'none'"]],
};
const VIEW = { order: "oldest", reader: "page", frame: FRAME } as const;
const ANONYMOUS = new Request("https://news.example/articles/a/discussion/");
const TOKEN = /name="token" value="([^"]+)"/;

let files = 0;
let store: SqlStore;
/** A second connection to the store, like that of another process. */
let other: SqlStore;
let pages: PageCache;

beforeEach(() => {
  files += 1;
  const url = `file:${join(folder, `${files}.sqlite`)}`;
  store = libsqlStore(url);
  other = libsqlStore(url);
  pages = new PageCache({ store, publication }, 1_000_000);
});

async function read(
  view: Partial<View> = {},
  { now = new Date(), request = ANONYMOUS } = {},
): Promise<string> {
  const sent = await pages.read(request, article, { ...VIEW, ...view }, false, now);
  return sent.body.toString();
}

const withCookies = (cookies: string) =>
  new Request(ANONYMOUS.url, { headers: { Cookie: cookies } });

async function posted(facts: Parameters<typeof posting>[0] = {}): Promise<Comment> {
  const outcome = await other.post(posting(facts));
  if (!("comment" in outcome)) throw new Error(outcome.outcome);
  return outcome.comment;
}

const act = () => ({ moderator: "Ana", at: new Date() });

test("is the page that the endpoint gives a stranger, but for the token of the form", async () => {
  const { id } = await posted({ text: "First.", name: "Nour" });
  await posted({ text: "Second.", parent: id });
  for (const [accept, reader] of [
    ["text/html", "page"],
    ["text/vnd.crosshead.fragment+html", "script"],
  ] as const) {
    for (const order of ["oldest", "newest"] as const) {
      const request = new Request(`https://news.example/articles/a/discussion/?order=${order}`, {
        headers: { Accept: accept },
      });
      const usual = await (await handle(request, article, store, publication)).text();
      const common = await read({ order, reader });
      expect(common.replace(TOKEN, "")).toBe(`<main>${usual.replace(TOKEN, "")}</main>`);
    }
  }
});

test("each reader's form has a token of its own, though the page is kept", async () => {
  const asked = vi.spyOn(store, "page");
  const tokens = await Promise.all(
    [read(), read(), read()].map(async (page) => TOKEN.exec(await page)?.[1]),
  );
  await read();
  expect(new Set(tokens).size).toBe(3);
  const before = asked.mock.calls.length;
  await read();
  expect(asked.mock.calls.length).toBe(before);
});

describe("a reader with a cookie", () => {
  const key = "a-key-of-mine";
  const author = () => sealsOf(store).sign("verifier", key);
  const receipt = async () => {
    const cookie = await receiptCookie(
      { key, verifier: await author() },
      sealsOf(store),
      ANONYMOUS,
    );
    return cookie.split(";")[0] ?? "";
  };

  test("gets the page that the endpoint gives, whether what is theirs is in it, waits, or is not there", async () => {
    await posted({ text: "Theirs." });
    const request = withCookies(`crosshead-name=Nour; ${await receipt()}`);
    const asTheEndpoint = async () => {
      const usual = await (await handle(request, article, store, publication)).text();
      const page = await read({}, { request });
      expect(page.replace(TOKEN, "")).toBe(`<main>${usual.replace(TOKEN, "")}</main>`);
      return page;
    };
    const remembered = await asTheEndpoint();
    expect(remembered).toContain('value="Nour"');
    expect(remembered).not.toContain('class="own"');
    await posted({ text: "I wait.", status: "held", heldRule: "links", author: await author() });
    expect(await asTheEndpoint()).toContain("I wait.");
    await posted({ text: "I am in it.", author: await author() });
    expect(await asTheEndpoint()).toContain('class="own"');
  });

  test("leaves nothing of theirs in the page of anybody else", async () => {
    await posted({ text: "I wait.", status: "held", author: await author() });
    const request = withCookies(`crosshead-name=Nour; ${await receipt()}`);
    expect(await read({}, { request })).toMatch(/I wait[\s\S]*value="Nour"/u);
    expect(await read()).not.toMatch(/I wait|value="Nour"/u);
  });

  test("is answered from the cache, and compressed but for what is theirs", async () => {
    await posted({ text: "Read by all. ".repeat(200) });
    const request = withCookies(`crosshead-name=${"Nour".repeat(8)}; ${await receipt()}`);
    await read();
    const asked = vi.spyOn(store, "page");
    const sent = await pages.read(request, article, VIEW, true, new Date());
    expect(asked).not.toHaveBeenCalled();
    expect(sent.headers).toContainEqual(["Content-Encoding", "gzip"]);
    expect(sent.body.includes("Nour".repeat(8))).toBe(true);
    expect(gunzipSync(sent.body).toString().replace(TOKEN, "")).toBe(
      (await read({}, { request })).replace(TOKEN, ""),
    );
  });
});

test.each([
  "crosshead-x=1",
  "crosshead-moderator=x",
  "crosshead-receipt=x.y",
  "__Host-crosshead-name=",
  "a=crosshead-name=x",
])(
  "a reader whose cookie is %s gets the page that all others get, compressed whole",
  async (cookie) => {
    await posted({ text: "Read by all. ".repeat(200) });
    await read();
    const sentTo = async (request: Request) => {
      const { body } = await pages.read(request, article, VIEW, true, new Date());
      return body;
    };
    const [own, common] = [await sentTo(withCookies(cookie)), await sentTo(ANONYMOUS)];
    expect(own.length).toBe(common.length);
    expect(gunzipSync(own).toString().replace(TOKEN, "")).toBe(
      gunzipSync(common).toString().replace(TOKEN, ""),
    );
  },
);

test("another frame, such as that of a new release, is around the next page", async () => {
  await read();
  const frame = { ...FRAME, before: new Part([Buffer.from("<main id=new>")]) };
  expect(await read({ frame } as Partial<View>)).toMatch(/^<main id=new>/u);
});

test.each<Status>(["held", "rejected", "spam"])(
  "a comment that another process makes %s is gone at once, and is back when that is undone",
  async (status) => {
    const { id } = await posted({ text: "Words of which some doubt." });
    expect(await read()).toContain("some doubt");
    const [entry = 0] = await other.setStatus([id], status as "held", act());
    expect(await read()).not.toContain("some doubt");
    expect(await read({ reader: "script" })).not.toContain("some doubt");
    expect(await other.undo(entry, act())).toBe(true);
    expect(await read()).toContain("some doubt");
  },
);

test("a comment that waits never appears, whoever it is and however often the page is read", async () => {
  await read();
  await posted({ text: "Not read yet.", status: "held", heldRule: "links", author: "me" });
  for (const reader of ["page", "script"] as const) {
    for (const order of ["oldest", "newest"] as const) {
      expect(await read({ reader, order })).not.toContain("Not read yet.");
      expect(await read({ reader, order })).not.toContain("Not read yet.");
    }
  }
});

test("a comment that its author or the newsroom deletes is gone at once, with its name", async () => {
  const own = await posted({ text: "Mine.", name: "Ines", author: "me" });
  const theirs = await posted({ text: "Theirs.", name: "Omar" });
  expect(await read()).toMatch(/Mine\.[\s\S]*Theirs\./);
  await other.remove({ article: "a", id: own.id, author: "me" });
  expect(await read()).not.toMatch(/Mine|Ines/);
  await other.erase(theirs.id, act());
  expect(await read()).not.toMatch(/Theirs|Omar/);
});

test("what another process posts, edits and features shows at once", async () => {
  const { id } = await posted({ text: "As it was.", author: "me" });
  expect(await read()).toContain("As it was.");
  await other.edit(
    { article: "a", id, author: "me" },
    {
      text: "As it is.",
      fingerprint: null,
      status: "published",
      heldRule: null,
      heldWords: null,
      at: new Date(),
      since: new Date(0),
    },
  );
  expect(await read()).toContain("As it is.");
  expect(await read()).not.toContain("As it was.");
  const [edit = 0] = await other.revise(
    id,
    { name: "Nour", text: "As we have it.", fingerprint: null },
    act(),
  );
  expect(await read()).toContain("As we have it.");
  await other.undo(edit, act());
  expect(await read()).toContain("As it is.");
  await other.feature(id, new Date(), act());
  expect(await read()).toContain("Featured by the newsroom");
  await posted({ text: "Another." });
  expect(await read()).toContain("Another.");
});

test("a discussion that is closed, by another process or by its age, has no form", async () => {
  expect(await read()).toMatch(TOKEN);
  await other.setDoor("a", "closed", act());
  expect(await read()).not.toContain("<form");
  await other.setDoor("a", null, act());
  expect(await read()).toMatch(TOKEN);
  publication.comments.closeAfter = 10;
  expect(await read({}, { now: new Date("2015-10-20") })).toMatch(TOKEN);
  expect(await read({}, { now: new Date("2015-10-30") })).not.toContain("<form");
  publication.comments.closeAfter = null;
});

test("keeps the pages that were read last, and no more of them than it may", async () => {
  const size = (await read()).length;
  pages = new PageCache({ store, publication }, 2.5 * size);
  const asked = vi.spyOn(store, "page");
  for (const order of ["oldest", "newest", "oldest", "newest"] as const) await read({ order });
  expect(asked).toHaveBeenCalledTimes(2);
  await read({ reader: "script" });
  await read({ order: "oldest" });
  expect(asked).toHaveBeenCalledTimes(4);
});

test("a store that is away is said to be", async () => {
  await read();
  vi.spyOn(store, "discussion").mockRejectedValue(new Error("locked"));
  await expect(read()).rejects.toThrow("locked");
});
