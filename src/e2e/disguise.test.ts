import { beforeAll, describe, expect, test } from "vitest";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, FRAGMENT, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime, workOf } from "./servers.ts";
import { exchange } from "./wire.ts";

const OTHER_DISCUSSION = "/articles/harbour-dredging-vote/discussion/";

const idIn = (answer: Response) =>
  /(?:comment|own)=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";

describe.each([nodeRuntime, workerdRuntime])("in disguise on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);
  const ana = () => new Moderator(site);
  let secret: string;
  let cookie: Record<string, string>;

  beforeAll(async () => {
    await reader.fragment();
    secret = await makeModerator("Ana Lima", site.folder, runtime);
    const moderator = await signedIn();
    const first = await reader.post({ name: "Known", comment: "My first." });
    expect((await moderator.post({ act: `published ${idIn(first)}` })).status).toBe(303);
    cookie = { Cookie: first.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
  });

  async function signedIn(): Promise<Moderator> {
    const moderator = ana();
    expect((await moderator.signIn("Ana Lima", secret)).status).toBe(303);
    return moderator;
  }

  async function publish(comment: string, fields: Record<string, string> = {}): Promise<string> {
    const answer = await reader.post({ name: "Known", comment, ...fields }, cookie);
    expect(answer.headers.get("Location")).toContain("?comment=");
    return idIn(answer);
  }

  const receiptFor = async (id: string) => {
    const own = await (await site.get(`${DISCUSSION}?own=${id}`, cookie)).text();
    return /name="receipt" value="([^"]+)"/u.exec(own)?.[1] ?? "";
  };

  test.each(["edit", "delete", "export"])(
    "no receipt but a comment’s own can %s it",
    async (act) => {
      const id = await publish(`Mine, whoever would ${act} it.`);
      const own = await receiptFor(id);
      const gone = await publish(`Gone before the ${act}.`);
      const receiptOfGone = await receiptFor(gone);
      await reader.post({ act: "delete", id: gone, receipt: receiptOfGone });
      const wrong: [id: string, receipt: string][] = [
        [id, receiptOfGone],
        [id, ""],
        [id, `${own}A`],
        [id, own.toLowerCase()],
        [`${id} `, own.slice(1)],
        [gone, receiptOfGone],
        [gone, own],
      ];
      for (const [comment, receipt] of wrong) {
        const fields = { act, id: comment, receipt, comment: "Not mine." };
        expect((await reader.post(fields)).status, `${comment} ${receipt}`).toBe(403);
        const query = `?own=${encodeURIComponent(comment)}&receipt=${receipt}`;
        expect(await (await site.get(DISCUSSION + query)).text()).not.toContain('name="receipt"');
      }
      const elsewhere = new Reader(site, OTHER_DISCUSSION);
      expect((await elsewhere.post({ act, id, receipt: own, comment: "Moved." })).status).toBe(403);
      expect(await reader.fragment()).toContain(`Mine, whoever would ${act} it.`);
      expect((await reader.post({ act, id, receipt: own, comment: "Ours." })).status).toBeLessThan(
        400,
      );
    },
  );

  test("a form’s token serves in its own article, and in another makes no retry", async () => {
    const [, token = ""] = /name="token" value="([^"]+)"/u.exec(await reader.fragment()) ?? [];
    const sent = { name: "Known", comment: "Twice.", token };
    const elsewhere = new Reader(site, OTHER_DISCUSSION);
    const [here, there] = [await reader.post(sent, cookie), await elsewhere.post(sent, cookie)];
    expect(here.headers.get("Location")).toContain(DISCUSSION);
    expect(there.headers.get("Location")).toContain(OTHER_DISCUSSION);
    expect(idIn(here)).not.toBe(idIn(there));
  });

  test.each(["Ana Lima", "\u0410n\u0430 Lim\u0430", "ÁNA\u200b LIMA", "Newsroom Ana Lima"])(
    "nobody is published as %s but the newsroom",
    async (name) => {
      const comment = `Said as ${[...name].length} letters.`;
      const answer = await reader.post({ name, comment }, cookie);
      expect(answer.headers.get("Location")).toContain("receipt=");
      expect(await reader.fragment()).not.toContain(comment);
      expect(await (await signedIn()).page()).toContain("its name looks like a moderator’s");
    },
  );

  test("two moderators decide at once: the log tells of both, and one undo counts", async () => {
    const id = await publish("Decided on twice.");
    const [one, other] = [await signedIn(), await signedIn()];
    const acts = [one.post({ act: `rejected ${id}` }), other.post({ act: `spam ${id}` })];
    expect((await Promise.all(acts)).map(({ status }) => status)).toEqual([303, 303]);
    const log = await one.page("?list=log");
    const undos = [...log.matchAll(/name="act" value="(undo \d+)"/gu)].map(([, act = ""]) => act);
    const both = [one, other].map((moderator) => moderator.post({ act: undos[0] ?? "" }));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([303, 422]);
    expect((await one.page("?list=log")).match(/<\/b>: undid/gu)).toHaveLength(1);
  });

  test("a comment of 60,000 blanks is little work", async () => {
    const form = new FormData();
    form.set("name", "Known");
    form.set("comment", `a${" ".repeat(60_000)}b`);
    const before = workOf(site);
    expect((await reader.send(form)).status).toBe(422);
    expect(workOf(site) - before).toBeLessThan(2);
  });
});

describe("what is kept on Node", () => {
  const asked = new Served(nodeRuntime);
  const clean = new Served(nodeRuntime);
  const EVIL = "evil.example";

  test.each<[slug: string, query: string, headers: Record<string, string>]>([
    ["trust-sues", "", { Host: EVIL }],
    ["quill-speaks", "?order=newest", { Host: `${EVIL}:80`, Origin: `https://${EVIL}` }],
    ["storm-closes-strait", "", { "X-Forwarded-Host": EVIL, "X-Forwarded-Proto": "evil" }],
    ["museum-clock", "", { Forwarded: `host=${EVIL}`, "X-Original-URL": `/${EVIL}` }],
    ["night-trains", "", { Accept: `${FRAGMENT}, ${EVIL}`, "Accept-Language": "fr" }],
    ["ferry-line", "", { "Accept-Encoding": "gzip, br", Accept: "application/json" }],
    ["ministry-fund", "?order=newest", { Range: "bytes=0-9", "If-None-Match": "*" }],
    ["court-halts-dredging", "", { Cookie: `a=crosshead-name=${EVIL}; b` }],
  ])("of %s%s, first asked for with %j, is as without", async (slug, query, given) => {
    const path = `/articles/${slug}/discussion/`;
    const headers = Object.entries(given);
    const body = new Uint8Array();
    const first = await exchange(asked.origin, {
      method: "GET",
      target: path + query,
      headers,
      body,
    });
    expect(first.body).not.toContain(EVIL);
    const kept = [await shown(asked, path), await shown(asked, path)];
    expect(kept[0]).toContain("<crosshead-discussion");
    expect(kept[0]).toContain('["content-type","text/html; charset=utf-8"]');
    expect(kept).toEqual([await shown(clean, path), await shown(clean, path)]);
  });

  test.each([`http://${EVIL}`, `HTTPS://${EVIL}:1/`])(
    "a target that begins with %s is the path after it, and nothing of this is kept",
    async (site) => {
      const path = "/articles/quill-speaks/discussion/";
      const body = new Uint8Array();
      const sent = { method: "GET", target: site + path, headers: [], body };
      const answer = await exchange(asked.origin, sent);
      expect(answer.status).toBe(200);
      expect(answer.body + answer.headers).not.toContain(EVIL);
      expect(await shown(asked, path)).toBe(await shown(clean, path));
    },
  );

  const shown = async (site: Served, path: string) => {
    const answer = await site.get(path);
    const lines = [...answer.headers].filter(
      ([name]) => !/^(?:date|content-length|content-encoding|transfer-encoding)$/u.test(name),
    );
    return (
      JSON.stringify(lines) + (await answer.text()).replace(/name="token" value="[^"]*"/gu, "")
    );
  };
});
