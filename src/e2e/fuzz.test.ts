import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ARTICLE, QUOTATION } from "./fuzz/places.ts";
import { hostileRequest, type Loot } from "./fuzz/requests.ts";
import { Watch } from "./harmless.ts";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, type Runtime, workerdRuntime } from "./servers.ts";
import { described, exchange, fieldIn, type Sent, type Whole } from "./wire.ts";

/**
 * Headers for the proxy before workerd, which is Node here and Cloudflare in production. They
 * concern only the connection and reveal nothing about the site. Node there also takes text after
 * two slashes for a host.
 */
const FOR_THE_FRONT = [
  ...["TRACE", "get", "BREW", "Upgrade", "Expect", "Transfer-Encoding", "Content-Length", "Host"],
  ...["Bad Name", "X-Bytes", "X-Split", "X-Long"],
];

interface Trial extends Runtime {
  requests: number;
  /** Tests whether a request reaches the site. */
  reaches(sent: Sent): boolean;
  /** Tests whether an answer is not the site's, but reports that the site's was lost. */
  isLost(answer: Whole): boolean;
}

const runtimes: Trial[] = [
  {
    ...nodeRuntime,
    requests: Number(process.env["FUZZ"] ?? 2_000),
    reaches: () => true,
    isLost: () => false,
  },
  {
    ...workerdRuntime,
    requests: 400,
    reaches: ({ method, target, headers }) =>
      !target.startsWith("//") &&
      ![method, ...headers.map(([name]) => name)].some((part) => FOR_THE_FRONT.includes(part)),
    // One request in thousands arrives on a connection that workerd is closing.
    isLost: ({ status, body }) =>
      status === 500 && body.startsWith("Error: Network connection lost"),
  },
];

/** Concurrent requests. */
const AT_ONCE = 20;

/** Number of rounds after which the discussion is emptied. */
const ROUNDS_TO_REST = 4;

/** Most memory of a server during the test, with its code and caches. */
const MEGABYTES = 512;

/** A comment with all elements that comments can have. */
const EVERYTHING =
  "*a* **b** `c` [d](https://e.example)\nf\n\n> g\n\n- h\n\n1. i\n\n```\nj\n```\n\ncasino";

/** Reports the failed request instead of the whole round. */
function reporter<Values>({ failed, seed, errorInstance }: fc.RunDetails<Values>): void {
  if (failed) throw new Error(`With seed ${seed}: ${errorInstance}`);
}

describe.each(runtimes)("hostile requests on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);
  let loot: Loot;
  let watch: Watch;

  beforeAll(async () => {
    const moderator = new Moderator(site);
    await moderator.page();
    await moderator.signIn("Ana", await makeModerator("Ana", site.folder, runtime));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        reader.post({ name: `Reader ${index}`, comment: EVERYTHING.replace("f", String(index)) }),
      ),
    );
    const receipts = answers.map((answer) => {
      const own = new URLSearchParams(answer.headers.get("Location")?.split(/[?#]/u)[1]);
      return { id: own.get("comment") ?? "", receipt: own.get("receipt") ?? "" };
    });
    expect(receipts.filter(({ receipt }) => receipt)).toHaveLength(10);
    const cookies = answers.map((answer) => answer.headers.get("Set-Cookie")?.split(";")[0] ?? "");
    const pages = await Promise.all(
      Array.from({ length: 10 }, async () => (await site.get(DISCUSSION)).text()),
    );
    const tokens = pages.map((page) => /name="token" value="([^"]+)"/u.exec(page)?.[1] ?? "");
    const { cookie, token } = moderator;
    loot = { origin: site.origin, tokens, cookies, receipts, moderator: { cookie, token } };
    watch = new Watch(await cleanPages(moderator, receipts, cookies[0] ?? ""));
  });

  /** Pages of the site before any attack. */
  async function cleanPages(
    moderator: Moderator,
    receipts: Loot["receipts"],
    Cookie: string,
  ): Promise<string[]> {
    const [first, second, third, fourth] = receipts.map(({ id }) => id);
    const comments = receipts.map(({ id }): [string, string] => ["comment", id]);
    await moderator.post([["act", "published"], ...comments]);
    await moderator.post({ act: `held ${receipts[5]?.id}` });
    await moderator.post({ act: `feature ${second}` });
    await moderator.post({ act: `rejected ${third}` });
    await moderator.post({ act: `block-name ${third}` });
    await moderator.post({ act: `block-address ${third}` });
    await moderator.post({ act: `reply ${first}`, at: first ?? "", reply: "We checked." });
    await moderator.post({ act: `feature ${first}` });
    const [, undoable] = /value="(undo \d+)"/u.exec(await moderator.page("?list=log")) ?? [];
    await moderator.post({ act: undoable ?? "" });
    const reply = { name: "Replier", comment: "Yes.", passage: QUOTATION };
    await reader.post({ ...reply, parent: second ?? "" }, { Cookie });
    await reader.post(reply, { Cookie });
    await reader.post({ act: "report", id: second ?? "", reason: "Rude." });
    await moderator.post({ act: `delete ${fourth}`, sure: "yes" });
    const read = async (path: string) => (await moderator.get(path)).text();
    const sent = async (fields: Record<string, string>) => (await reader.post(fields)).text();
    const own = `?own=${receipts[5]?.id}&receipt=${receipts[5]?.receipt}`;
    const desk = [
      "",
      "list=published",
      "list=rejected",
      "list=spam",
      "list=reports",
      "list=blocks",
    ];
    return Promise.all([
      ...[
        "",
        `?parent=${first}`,
        `?report=${second}`,
        `?passage=${QUOTATION}`,
        own,
        "?order=newest",
      ].map((query) => read(DISCUSSION + query)),
      ...[...desk, "list=log", `comment=${first}`, `comment=${second}`, "list=held&did=1"].map(
        (query) => read(`/moderate/?${query}`),
      ),
      ...["/", ARTICLE, `${ARTICLE}quotations/${QUOTATION}/`, "/nowhere/"].map(read),
      sent({ act: "preview", name: "Ana", comment: EVERYTHING }),
      sent({ name: "", comment: "" }),
      sent({ act: "report", id: second ?? "", reason: "" }),
      sent({ act: "edit", comment: "", ...receipts[6] }),
    ]);
  }

  const memory = () =>
    Number(execFileSync("ps", ["-o", "rss=", "-p", String(site.pid)], { encoding: "utf8" })) / 1024;

  test(`${runtime.requests} of them get whole answers, none of 5xx, and nothing to run in a page`, {
    timeout: 240_000,
  }, async () => {
    const statuses = new Map<number, number>();
    const peaks: number[] = [];
    let rounds = 0;
    let lost = 0;
    const request = hostileRequest(loot).filter((sent) => runtime.reaches(sent));
    const round = fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE });
    await fc.assert(
      fc.asyncProperty(round, async (requests) => {
        const answers = await Promise.all(requests.map((sent) => exchange(site.origin, sent)));
        for (const [index, answer] of answers.entries()) {
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (runtime.isLost(answer)) lost += 1;
          else check(requests[index] as Sent, answer);
        }
        rounds += 1;
        if (rounds % ROUNDS_TO_REST === 0) await clear();
        if (rounds % 50 === 0) peaks.push(memory());
      }),
      { numRuns: runtime.requests / AT_ONCE, endOnFailure: true, reporter },
    );
    const told = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
    const peak = Math.round(Math.max(...peaks, memory()));
    console.log(`${runtime.name}: ${told.join(", ")}; at most ${peak} MB`);
    expect(lost).toBeLessThan(runtime.requests / 100);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 400, 403, 415, 422]));
    if (runtime.name === nodeRuntime.name) expect(peak).toBeLessThan(MEGABYTES);
  });

  /** Deletes published comments, so that pages and the test stay short. */
  async function clear(): Promise<void> {
    const moderator = Object.assign(new Moderator(site), loot.moderator);
    const fields = (await reader.ids()).map((id): [string, string] => ["comment", id]);
    const answer = await moderator.post([["act", "rejected"], ...fields]);
    expect(answer.status).toBe(303);
  }

  function check(sent: Sent, { status, headers, body }: Whole): void {
    const faults = [
      ...(status >= 500 ? [`status ${status}: ${body.slice(0, 500)}`] : []),
      ...headers.filter((line) =>
        /^(?:X-Injected|Access-Control-Allow-Origin: (?:\*|.*elsewhere))/iu.test(line),
      ),
      ...headers.filter((line) => /^Location: (?!\/(?![/\\]))/iu.test(line)),
      ...(fieldIn(headers, "content-type")?.startsWith("text/html") ? watch.strangeIn(body) : []),
    ];
    if (faults.length > 0) throw new Error(`${faults.join(" ")} in answer to ${described(sent)}`);
  }

  test("after which it answers as before, readers and moderators", async () => {
    const answer = await reader.post({ name: "Nour", comment: "Still here." });
    expect(answer.status).toBe(303);
    expect(await (await fetch(site.origin + answer.headers.get("Location"))).text()).toContain(
      "Still here.",
    );
    const { cookie } = loot.moderator;
    const desk = await site.get("/moderate/", { Cookie: cookie });
    expect(await desk.text()).toContain("Ana");
  });
});
