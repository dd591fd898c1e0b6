import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ANONYMOUS,
  CachedDiscussion,
  TOKEN,
  VIEW,
  withCookies,
} from "../../testing/cached-discussion.ts";
import { ARTICLE } from "../../testing/example-discussion.ts";
import { handle } from "../endpoint.ts";
import { receiptCookie } from "../trust/receipt.ts";
import { sealsOf } from "../trust/seals.ts";

let discussion: CachedDiscussion;

beforeEach(() => {
  discussion = new CachedDiscussion();
});

afterEach(() => discussion.delete());

describe("a reader with a cookie", () => {
  const key = "a-key-of-mine";
  const author = () => sealsOf(discussion.store).sign("verifier", key);
  const receipt = async () => {
    const cookie = await receiptCookie(
      { key, verifier: await author() },
      sealsOf(discussion.store),
      ANONYMOUS,
    );
    return cookie.split(";")[0] ?? "";
  };

  test("gets the page that the endpoint gives, whether what is theirs is in it, waits, or is not there", async () => {
    await discussion.posted({ text: "Theirs." });
    const request = withCookies(`crosshead-name=Nour; ${await receipt()}`);
    const asTheEndpoint = async () => {
      const usual = await (
        await handle(request, ARTICLE, discussion.store, discussion.publication)
      ).text();
      const page = await discussion.read({}, { request });
      expect(page.replace(TOKEN, "")).toBe(`<main>${usual.replace(TOKEN, "")}</main>`);
      return page;
    };
    const remembered = await asTheEndpoint();
    expect(remembered).toContain('value="Nour"');
    expect(remembered).not.toContain('class="own"');
    await discussion.posted({
      text: "I wait.",
      status: "held",
      heldRule: "links",
      author: await author(),
    });
    expect(await asTheEndpoint()).toContain("I wait.");
    await discussion.posted({ text: "I am in it.", author: await author() });
    expect(await asTheEndpoint()).toContain('class="own"');
  });

  test("leaves nothing of theirs in the page of anybody else", async () => {
    await discussion.posted({ text: "I wait.", status: "held", author: await author() });
    const request = withCookies(`crosshead-name=Nour; ${await receipt()}`);
    expect(await discussion.read({}, { request })).toMatch(/I wait[\s\S]*value="Nour"/u);
    expect(await discussion.read()).not.toMatch(/I wait|value="Nour"/u);
  });

  test("is answered from the cache, and compressed but for what is theirs", async () => {
    await discussion.posted({ text: "Read by all. ".repeat(200) });
    const request = withCookies(`crosshead-name=${"Nour".repeat(8)}; ${await receipt()}`);
    await discussion.read();
    const asked = vi.spyOn(discussion.store, "page");
    const sent = await discussion.pages.read(request, ARTICLE, VIEW, true, new Date());
    expect(asked).not.toHaveBeenCalled();
    expect(sent.headers).toContainEqual(["Content-Encoding", "gzip"]);
    expect(sent.body.includes("Nour".repeat(8))).toBe(true);
    expect(gunzipSync(sent.body).toString().replace(TOKEN, "")).toBe(
      (await discussion.read({}, { request })).replace(TOKEN, ""),
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
    await discussion.posted({ text: "Read by all. ".repeat(200) });
    await discussion.read();
    const sentTo = async (request: Request) => {
      const { body } = await discussion.pages.read(request, ARTICLE, VIEW, true, new Date());
      return body;
    };
    const [own, common] = [await sentTo(withCookies(cookie)), await sentTo(ANONYMOUS)];
    expect(own.length).toBe(common.length);
    expect(gunzipSync(own).toString().replace(TOKEN, "")).toBe(
      gunzipSync(common).toString().replace(TOKEN, ""),
    );
  },
);
