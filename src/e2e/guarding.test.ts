import { beforeAll, describe, expect, test } from "vitest";
import { STINGS, saidIn, Watch } from "./harmless.ts";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, FRAGMENT, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const OTHER_DISCUSSION = "/articles/harbour-dredging-vote/discussion/";
const SLUG = "syria-regime-in-new-offensive";
const ARTICLE = `/articles/${SLUG}/`;
const FEEDS = [`${DISCUSSION}atom.xml`, "/comments/atom.xml"];

/** All harmless elements of comments. */
const HARMLESS = "*a* **b** `c` <https://e.example>\\\nd\n\n```\ne\n```\n\n> f\n\n- g\n\n1. h";

/** Forged requests that other sites can make a browser send, with the status of the answer. */
const FOREIGN: readonly [status: number, headers: Record<string, string>][] = [
  [403, { Origin: "https://elsewhere.example" }],
  [403, { Origin: "null" }],
  [403, { Origin: "" }],
  [403, { Origin: "", "Content-Type": "text/plain" }],
  [403, { Origin: "https://elsewhere.example", "Content-Type": "text/plain" }],
  [415, { "Content-Type": "text/plain" }],
  [403, { "Sec-Fetch-Site": "cross-site", "Content-Type": "text/plain" }],
  [403, { "Sec-Fetch-Site": "same-site" }],
];

const DESK_ACTS =
  "published,held,rejected,spam,dismiss,edit,reply,feature,unfeature,delete,undo,block name,block-name,block pattern,block-address,unblock,door open,door closed,door age,sign in,sign out,sign out everywhere,follow".split(
    ",",
  );

const idIn = (answer: Response) =>
  /(?:comment|own)=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";

describe.each([nodeRuntime, workerdRuntime])("what is guarded on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);
  let ana: Moderator;
  /** Cookie of an author with an approved comment. */
  let cookie: Record<string, string>;

  beforeAll(async () => {
    await reader.fragment();
    const secret = await makeModerator("Ana Lima", site.folder, runtime);
    ana = new Moderator(site);
    await ana.signIn("Ana Lima", secret);
    const first = await reader.post({ name: "Known", comment: "My first." });
    expect((await ana.post({ act: `published ${idIn(first)}` })).status).toBe(303);
    cookie = { Cookie: first.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
  });

  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await site.get(path, headers)).text();

  /** Publishes a comment; returns its id. */
  async function publish(comment: string, fields: Record<string, string> = {}): Promise<string> {
    const answer = await reader.post({ name: "Known", comment, ...fields }, cookie);
    expect(answer.headers.get("Location")).toContain("?comment=");
    return idIn(answer);
  }

  describe("markup that comes with an edit", () => {
    let id: string;
    let watch: Watch;

    /** All pages with the comment, in their current state. */
    const pages = () =>
      Promise.all([
        read(DISCUSSION, { Accept: FRAGMENT }),
        read(DISCUSSION),
        read(`${DISCUSSION}?own=${id}`, cookie),
        read(`${DISCUSSION}?report=${id}`),
        read(`${DISCUSSION}?parent=${id}`),
        ana.page(`?comment=${id}`),
        ana.page("?list=published"),
        ...FEEDS.map(async (feed) => saidIn(await read(feed))),
      ]);

    beforeAll(async () => {
      id = await publish(HARMLESS);
      watch = new Watch(await pages());
      await ana.post({ act: `edit ${id}`, name: "Known", text: "As it was." });
    });

    const EDITORS: Readonly<Record<string, (sting: string) => Promise<Response>>> = {
      author: async (comment) => {
        const page = await read(`${DISCUSSION}?own=${id}`, cookie);
        const seen = /name="seen" value="(\d+)"/u.exec(page)?.[1] ?? "";
        return reader.post({ act: "edit", id, comment, seen }, cookie);
      },
      moderator: (text) => ana.post({ act: `edit ${id}`, name: text.slice(0, 80), text }),
    };

    describe.each(Object.keys(EDITORS))("of an %s", (editor) => {
      test.each(STINGS)("cannot harm: %s", async (sting) => {
        expect((await EDITORS[editor]?.(sting))?.status).toBe(303);
        const shown = await pages();
        expect(shown[0]).toContain(`id="comment-${id}"`);
        expect(shown.flatMap((page) => watch.strangeIn(page))).toEqual([]);
      });
    });
  });

  describe("what is not published", () => {
    /** Acts that remove a published comment. */
    const WAYS: Readonly<Record<string, (id: string) => Promise<Response>>> = {
      "waits again": (id) => ana.post({ act: `held ${id}` }),
      "is rejected": (id) => ana.post({ act: `rejected ${id}` }),
      "is spam": (id) => ana.post({ act: `spam ${id}` }),
      "is deleted by the newsroom": (id) => ana.post({ act: `delete ${id}`, sure: "yes" }),
      "is deleted by its author": (id) => reader.post({ act: "delete", id }, cookie),
      "is held for its edit": (id) =>
        reader.post({ act: "edit", id, comment: "To the casino!" }, cookie),
    };

    const places = (id: string, passage: string): [string, Record<string, string>?][] => [
      ...["", "?order=newest", `?comment=${id}`, `?parent=${id}`, `?from=${id}`].map(
        (query): [string] => [DISCUSSION + query],
      ),
      [`${DISCUSSION}?report=${id}`],
      [`${DISCUSSION}?own=${id}`],
      [`${DISCUSSION}?passage=${passage}`],
      [DISCUSSION, { Accept: FRAGMENT }],
      [`${DISCUSSION}?order=newest`, { Accept: FRAGMENT }],
      ...FEEDS.map((feed): [string] => [feed]),
      [ARTICLE],
      [ARTICLE.replace(/\/$/u, ".json")],
    ];
    const everywhere = async (id: string, passage: string) => {
      const asked = places(id, passage).map(([path, headers]) => read(path, headers));
      return (await Promise.all(asked)).join("\n");
    };
    const counts = async () => {
      const fragment = await reader.fragment();
      return ["data-label", "data-counts"].map(
        (name) => new RegExp(`${name}="([^"]*)"`, "u").exec(fragment)?.[1],
      );
    };

    test.each(Object.keys(WAYS))(
      "is nowhere, counts nowhere and takes no reply: %s",
      async (way) => {
        const [passage = ""] = /\b[pq]-[0-9a-z]+/u.exec(await read(ARTICLE)) ?? [];
        const before = await counts();
        const words = `Words before it ${way}.`;
        const id = await publish(words, { name: `Seen ${way}`, passage });
        expect(await counts()).not.toEqual(before);
        expect(await everywhere(id, passage)).toContain(words);

        expect((await WAYS[way]?.(id))?.status).toBeLessThan(400);
        for (const round of ["first", "second"]) {
          const text = await everywhere(id, passage);
          expect(text, round).not.toContain(way);
          expect(text, round).not.toContain(`comment-${id}"`);
          expect(await counts(), round).toEqual(before);
        }
        for (const act of ["", "preview"]) {
          const reply = { act, name: "Known", comment: "I reply.", parent: id };
          expect((await reader.post(reply, cookie)).status).toBe(400);
        }
        expect((await reader.post({ act: "report", id, reason: "Odd." })).status).toBe(404);
      },
    );

    test("is nowhere while it waits for the first time", async () => {
      const answer = await reader.post({ name: "Waiting Wes", comment: "To the casino!" }, cookie);
      const text = await everywhere(idIn(answer), "");
      expect(text).not.toMatch(/Waiting Wes|To the casino/u);
      const reply = { name: "Known", comment: "I reply.", parent: idIn(answer) };
      expect((await reader.post(reply, cookie)).status).toBe(400);
    });
  });

  test.each(["", "preview"])("a comment of another article takes no reply: “%s”", async (act) => {
    const parent = await publish(`Of this article, ${act}.`);
    const elsewhere = new Reader(site, OTHER_DISCUSSION);
    const reply = { act, name: "Known", comment: "I reply.", parent };
    expect((await elsewhere.post(reply, cookie)).status).toBe(400);
    expect(await read(`${OTHER_DISCUSSION}?parent=${parent}`)).not.toContain(`value="${parent}"`);
    expect(await read(`${OTHER_DISCUSSION}?comment=${parent}`)).not.toContain("Of this article");
    expect((await elsewhere.post({ act: "report", id: parent, reason: "Odd." })).status).toBe(404);
    expect((await elsewhere.post({ act: "export", id: parent }, cookie)).status).toBe(403);
  });

  test.each<[what: string, fields: Record<string, string>, headers: Record<string, string>]>([
    ["by a form", {}, {}],
    ["by a script", {}, { Accept: FRAGMENT }],
    ["for the newsroom to read", { comment: "To the casino, by retry!" }, {}],
  ])(
    "what is sent again %s is kept once, and leads to the same place",
    async (what, fields, headers) => {
      const [, token = ""] = /name="token" value="([^"]+)"/u.exec(await reader.fragment()) ?? [];
      const sent = { name: `Sent ${what}`, comment: `Sent ${what}.`, token, ...fields };
      const once = await reader.post(sent, { ...cookie, ...headers });
      const again = await reader.post(sent, { ...cookie, ...headers });
      expect(idIn(once)).not.toBe("");
      expect([again.status, again.headers.get("Location")]).toEqual([
        once.status,
        once.headers.get("Location"),
      ]);
      const kept = await Promise.all(
        ["held", "published"].map((list) => ana.page(`?list=${list}`)),
      );
      expect(kept.join("").split(`>${sent.name}</b>`)).toHaveLength(2);
    },
  );

  test("what is sent again after its author has deleted it stays deleted, and is not shown", async () => {
    const [, token = ""] = /name="token" value="([^"]+)"/u.exec(await reader.fragment()) ?? [];
    const sent = { name: "Rueful Ruth", comment: "I take this back.", token };
    const once = await reader.post(sent, cookie);
    expect((await reader.post({ act: "delete", id: idIn(once) }, cookie)).status).toBe(200);
    const before = await reader.ids();
    const again = await reader.post(sent, cookie);
    expect(again.headers.get("Location")).toBe(once.headers.get("Location"));
    const byScript = await reader.post(sent, { ...cookie, Accept: FRAGMENT });
    expect(byScript.status).toBe(201);
    const shown = await Promise.all([
      byScript.text(),
      read(again.headers.get("Location") ?? "", cookie),
      ...["held", "published"].map((list) => ana.page(`?list=${list}`)),
    ]);
    expect(shown[0]).toContain('data-posted="Your comment is deleted."');
    expect(shown.join("")).not.toMatch(/Rueful Ruth|I take this back/u);
    expect(await reader.ids()).toEqual(before);
  });

  describe("other sites cannot make the browser of", () => {
    let id: string;
    let before: unknown[];

    beforeAll(async () => {
      id = await publish("Nobody else touches this.");
      before = await state();
    });

    /** All data that a post could change, except notices, which are sent in the meantime. */
    const state = async () => {
      const lists = ["held", "published", "rejected", "spam", "reports", "blocks", "log"];
      const pages = lists.map((list) => ana.page(`?list=${list}`));
      const shown = (await Promise.all(pages)).map((page) =>
        page.replace(/<ul class="reports">.*?<\/ul>/su, ""),
      );
      return [...shown, await reader.ids()];
    };

    const refuses = async (post: (headers: Record<string, string>) => Promise<Response>) => {
      const answers = await Promise.all(FOREIGN.map(([, headers]) => post(headers)));
      expect(answers.map(({ status }) => status)).toEqual(FOREIGN.map(([status]) => status));
      expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    };

    test.each(["", "preview", "edit", "delete", "export", "report"])("a reader do “%s”", (act) => {
      const fields = { act, id, name: "Known", comment: "Foreign.", reason: "Foreign." };
      return refuses((headers) => reader.post(fields, { ...cookie, ...headers }));
    });

    test.each(DESK_ACTS)("a moderator do “%s”", (act) => {
      const value = act.startsWith("door") ? SLUG : "foreign";
      const fields = { act, comment: id, sure: "yes", name: "N", text: "T", reply: "R", value };
      return refuses((headers) => ana.post(fields, headers));
    });

    test("anybody change anything", async () => {
      expect(await state()).toEqual(before);
    });
  });
});
