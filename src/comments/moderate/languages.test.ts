import { beforeAll, describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { Browser, moderatedStore, SECRET } from "../../testing/example-moderation.ts";
import { deliverNotices, type Mail } from "../notices/deliver.ts";
import { noticeSecrets } from "../notices/settings.ts";
import type { Delivery } from "../notices/webhook.ts";
import type { Comment } from "../store/comment.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import type { CommentStore, Posting } from "../store/store.ts";
import { dayOf } from "../trust/address-hash.ts";
import { sealsOf } from "../trust/seals.ts";
import { actLink, LINK_ACTS } from "./links.ts";
import { LISTS } from "./location.ts";

const LOCALES = {
  ar: { language: "ar", timeZone: "Asia/Beirut" },
  fr: { language: "fr", timeZone: "Europe/Paris" },
};

/**
 * Words of a foreign language in each language: in Arabic any Latin letters, in French words that
 * are frequent on English pages.
 */
const FOREIGN = {
  ar: /\p{Script=Latin}+/gu,
  fr: /\b(?:the|of|by|is|it|and|with|held|waiting|published|rejected|approved?|undo|undone|blocked|name|comments?|newsroom|search|sign|more|spam)\b/giu,
};

/** Typed text, which has no language. */
const TYPED = "١٢٣";

let store: CommentStore;

describe.each(["ar", "fr"] as const)("in %s", (language) => {
  let ana: Browser;

  beforeAll(async () => {
    store = await moderatedStore();
    ana = new Browser(store, undefined, LOCALES[language]);
    await ana.signIn(SECRET);
    await post({ status: "held", heldRule: "word", heldWords: TYPED });
    const id = await post();
    for (const status of ["rejected", "spam"] as const) {
      await store.setStatus([await post()], status, { moderator: "Ana", at: new Date() });
    }
    await store.report({ article: "a", comment: id, reason: TYPED, address: null, at: new Date() });
  });

  /** Adds a comment to the store; returns its id. */
  async function post(facts: Partial<Posting> = {}): Promise<number> {
    const address = `${dayOf(new Date())}.hash`;
    const given = posting({ name: TYPED, text: TYPED, address, ...facts });
    const { comment } = (await store.post(given)) as { comment: Comment };
    return comment.id;
  }

  /**
   * Words of another language in a page, except the names of people, stories, commands and keys.
   */
  function foreignIn(text: string): string[] {
    const labels = [...text.matchAll(/aria-label="([^"]*)"/gu)].map(([, label]) => label);
    const said = [text.replace(/<pre[\s\S]*?<\/pre>|<[^>]*>/gu, " "), ...labels]
      .join("\n")
      .replace(/https:\S+|Ana|Harbour opens|RE2|buy \(now\|here\)|\b[jkarsxo]\b/gu, "");
    expect(said).toMatch(/\p{L}/u);
    return said.match(FOREIGN[language]) ?? [];
  }

  /** Page that an act leads to, or the page that refuses it. */
  async function follow(fields: Record<string, string> | [string, string][]): Promise<string> {
    const answer = await ana.post(fields);
    expect(answer.status).not.toBe(401);
    const location = answer.headers.get("Location");
    return (location ? await ana.ask(location) : answer).text();
  }

  const PLACES = [
    ...LISTS.map((list) => `?list=${list}`),
    "?comment=1",
    "?comment=2",
    "?comment=9",
  ];

  test.each([...PLACES, "?words=٩", "?link=1.x"])(
    "the page %s says nothing foreign",
    async (place) => {
      expect(foreignIn(await ana.page(place))).toEqual([]);
    },
  );

  test("signing in says nothing foreign, with a moderator and without one", async () => {
    const stranger = new Browser(store, "203.0.113.9", LOCALES[language]);
    expect(foreignIn(await stranger.page())).toEqual([]);
    const wrong = await stranger.post({ act: "sign in", name: "Ana", secret: "wrong" });
    expect(foreignIn(await wrong.text())).toEqual([]);
    const early = new Browser(libsqlStore("file::memory:"), undefined, LOCALES[language]);
    expect(foreignIn(await early.page())).toEqual([]);
  });

  const held = { status: "held", heldRule: "links" } as const;

  test.each([
    ["published", held, {}],
    ["rejected", held, {}],
    ["spam", held, {}],
    ["held", {}, {}],
    ["dismiss", {}, {}],
    ["edit", {}, { name: TYPED, text: TYPED }],
    ["edit", {}, { name: TYPED, text: "" }],
    ["feature", {}, {}],
    ["reply", {}, { reply: TYPED }],
    ["reply", {}, { reply: "" }],
    ["delete", {}, { sure: "yes" }],
    ["delete", {}, {}],
    ["block-name", {}, {}],
    ["block-address", {}, {}],
    ["block-address", { address: null }, {}],
    ["undo", {}, {}],
    ["nonsense", {}, {}],
  ])("%s of a comment %j with %j is answered with nothing foreign", async (act, facts, fields) => {
    const id = await post(facts);
    expect(foreignIn(await follow({ act: `${act} ${id}`, at: String(id), ...fields }))).toEqual([]);
  });

  test.each([
    ["block pattern", TYPED],
    ["block pattern", "("],
    ["block name", ""],
    ["door open", "a"],
    ["door closed", "a"],
    ["door age", "a"],
    ["door age", "b"],
  ])("%s with “%s” is answered with nothing foreign", async (act, value) => {
    expect(foreignIn(await follow({ act, value }))).toEqual([]);
  });

  test("rules, and what is changed or refused of them, are told with nothing foreign", async () => {
    const page = await ana.page("?list=rules");
    expect(foreignIn(page)).toEqual([]);
    const seen = /name="seen-rules" value="([^"]*)"/u.exec(page)?.[1] ?? "";
    const rules = { act: "rules", list: "rules", "seen-rules": seen, repeats: "1", posts: "9" };
    const changed = { ...rules, mode: "publish", minutes: "5", "words-list": TYPED };
    expect(foreignIn(await follow({ ...changed, links: "1.5" }))).toEqual([]);
    expect(foreignIn(await follow({ ...changed, links: "1", "seen-rules": "" }))).toEqual([]);
    expect(foreignIn(await follow({ ...changed, links: "1", "patterns-list": "(" }))).toEqual([]);
    expect(foreignIn(await follow({ ...changed, links: "1" }))).toEqual([]);
    expect(await store.rules()).toMatchObject({ mode: "publish", links: 1, words: [TYPED] });
    expect(foreignIn(await ana.page("?list=log"))).toEqual([]);
  });

  test("what is undone or let go is told with nothing foreign, and so is all in the log", async () => {
    const id = await post();
    await follow({ act: `feature ${id}` });
    expect(foreignIn(await follow({ act: `unfeature ${id}` }))).toEqual([]);
    const [{ id: entry } = { id: 0 }] = await store.log(1);
    expect(foreignIn(await follow({ act: `undo ${entry}` }))).toEqual([]);
    for (const act of [`block-name ${id}`, `block-address ${id}`]) await follow({ act });
    await follow({ act: "block pattern", value: TYPED });
    expect(foreignIn(await ana.page("?list=blocks"))).toEqual([]);
    const blocks = await store.blocks();
    expect(new Set(blocks.map(({ kind }) => kind)).size).toBe(3);
    for (const block of blocks) {
      expect(foreignIn(await follow({ act: `unblock ${block.id}` }))).toEqual([]);
    }
    expect(foreignIn(await ana.page("?list=log"))).toEqual([]);
  });

  test.each(LINK_ACTS)(
    "a link that does “%s” says nothing foreign, nor does the log",
    async (act) => {
      const comment = await store.comment(await post(held));
      if (!comment) throw new Error("no such comment");
      const link =
        (await actLink(comment, act, new Date(), sealsOf(store))).split("?link=")[1] ?? "";
      expect(foreignIn(await ana.page(`?link=${link}`))).toEqual([]);
      expect(foreignIn(await follow({ act: "follow", link }))).toEqual([]);
      expect(await store.log(1)).toMatchObject([{ action: act, moderator: "a link in a mail" }]);
      expect(foreignIn(await ana.page("?list=log"))).toEqual([]);
    },
  );

  test("notices say nothing foreign, in their subject, their text and a chat", async () => {
    const sent: Delivery[] = [];
    const mails: Mail[] = [];
    const courier = {
      secrets: noticeSecrets({ COMMENTS_WEBHOOK_URL: "https://hook.example/" }),
      send: async (delivery: Delivery) => void sent.push(delivery),
      mail: async (mail: Mail) => void mails.push(mail),
    };
    const mail = { to: ["desk@news.example"], from: "comments@news.example" };
    const notify = { about: "all", webhook: "discord", mail } as const;
    const { comments, ...place } = ana.publication;
    const notices = ["webhook", "mail"] as const;
    await post({ ...held, article: TYPED, notices });
    await post({ article: TYPED, notices });
    await deliverNotices(store, courier, { ...place, comments: { ...comments, notify } });
    expect([sent.length, mails.length]).toEqual([2, 2]);
    for (const { subject, text } of mails) expect(foreignIn(`${subject}\n${text}`)).toEqual([]);
    for (const { body } of sent) expect(foreignIn(JSON.parse(body).content)).toEqual([]);
  });

  test("times are those of the publication's language and time zone", async () => {
    const at = new Date("2015-10-15T21:30:00Z");
    await post({ ...held, created: at });
    const written = { ar: "16 أكتوبر 2015 في 12:30 ص", fr: "15 octobre 2015 à 23:30" };
    expect(await ana.page()).toContain(written[language]);
  });
});
