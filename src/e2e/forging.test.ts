import { beforeAll, describe, expect, test } from "vitest";
import { Moderator, makeModerator } from "./moderator.ts";
import { Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const SLUG = "syria-regime-in-new-offensive";

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

describe.each([nodeRuntime, workerdRuntime])(
  "on $name other sites cannot make the browser of",
  (runtime) => {
    const site = new Served(runtime);
    const reader = new Reader(site);
    let ana: Moderator;
    /** Of the author of the comment. */
    let cookie: Record<string, string>;
    let id: string;
    let before: unknown[];

    beforeAll(async () => {
      // The first request makes the store.
      await reader.fragment();
      const secret = await makeModerator("Ana Lima", site.folder, runtime);
      ana = new Moderator(site);
      await ana.signIn("Ana Lima", secret);
      const first = await reader.post({ name: "Known", comment: "Nobody else touches this." });
      id = /(?:comment|own)=(\d+)/u.exec(first.headers.get("Location") ?? "")?.[1] ?? "";
      expect((await ana.post({ act: `published ${id}` })).status).toBe(303);
      cookie = { Cookie: first.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
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
  },
);
