import { beforeAll, describe, expect, test } from "vitest";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

const SLUG = "syria-regime-in-new-offensive";

describe.each([nodeRuntime, workerdRuntime])("the newsroom on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);
  let ana: Moderator;
  let secret: string;
  /** Cookie of an author with an approved comment. */
  let known: Record<string, string>;

  beforeAll(async () => {
    expect(await new Moderator(site).page()).toContain("There is no moderator yet.");
    secret = await makeModerator("Ana Lima", site.folder, runtime);
    ana = new Moderator(site);
    expect((await ana.signIn("Ana Lima", secret)).status).toBe(303);
    known = await makeKnown();
  });

  /** Posts a comment of a new author, and approves it; returns the author's cookie. */
  async function makeKnown(): Promise<Record<string, string>> {
    const answer = await reader.post({ name: "Known", comment: "My first." });
    const id = /comment=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
    await ana.post({ act: `published ${id}` });
    return { Cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
  }

  test("an author's first comment is held, and the next is not once it was approved", async () => {
    const stranger = await reader.post({ name: "Stranger", comment: "My first as well." });
    expect(stranger.headers.get("Location")).toContain("receipt=");
    expect(await reader.fragment()).not.toContain("My first as well.");
    const cookie = { Cookie: stranger.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
    const second = await reader.post({ name: "Stranger", comment: "And another." }, cookie);
    expect(second.headers.get("Location")).toContain("receipt=");

    const next = await reader.post({ name: "Known", comment: "My second." }, await makeKnown());
    expect(next.headers.get("Location")).not.toContain("receipt=");
    expect(await reader.fragment()).toContain("My second.");
    const impostor = await reader.post({ name: "Known", comment: "Under a good name." });
    expect(impostor.headers.get("Location")).toContain("receipt=");
    expect(await reader.fragment()).not.toContain("Under a good name.");
  });

  /** Posts a comment that is held; returns its id. */
  async function hold(name: string, comment = "To the casino!"): Promise<string> {
    const answer = await reader.post({ name, comment });
    return /comment=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  }

  const publicPages = async (id: string) => {
    const queries = ["", "?order=newest", `?comment=${id}`, `?parent=${id}`, `?from=${id}`];
    const pages = queries.map(async (query) => (await fetch(reader.address + query)).text());
    return (await Promise.all(pages)).join("\n");
  };

  test("a held comment waits with its rule, and is read by all once it is approved", async () => {
    const id = await hold("Approved Later", "The CA\u200bSINO closed.");
    const queue = await ana.page();
    expect(queue).toContain("it contains a banned word");
    expect(queue).toContain("<mark>CA\u200bSINO</mark>");
    expect(await publicPages(id)).not.toContain("Approved Later");
    expect((await ana.post({ act: `published ${id}` })).status).toBe(303);
    expect(await publicPages(id)).toContain("Approved Later");
  });

  test.each(["rejected", "spam", "held", "delete"])(
    "nothing public shows what is %s",
    async (act) => {
      const id = await hold(`Gone ${act}`, `Casino ${act} words.`);
      expect((await ana.post({ act: `published ${id}` })).status).toBe(303);
      const answer = await reader.post(
        { name: "Replier", comment: `On ${act}.`, parent: id },
        known,
      );
      expect(answer.status).toBe(303);
      expect((await ana.post({ act: `${act} ${id}`, sure: "yes" })).status).toBe(303);
      const pages = await publicPages(id);
      expect(pages).toContain(`On ${act}.`);
      expect(pages).not.toMatch(new RegExp(`Gone ${act}|Casino ${act} words`, "u"));
      const reply = { name: "Replier", comment: "Again.", parent: id };
      expect((await reader.post(reply)).status).toBe(400);
    },
  );

  test("a comment is found by a sentence in it, whatever its length and its signs", async () => {
    const sentence = `The casino has 100% of_the \\ town’s visitors, ${"and more ".repeat(10)}still.`;
    await hold("Wordy", `Listen. ${sentence}`);
    const found = async (words: string) =>
      ana.page(`?list=held&words=${encodeURIComponent(words)}`);
    expect(await found(sentence.toUpperCase().replace("’S", "’s"))).toContain("Wordy");
    expect(await found(sentence.replace("100%", "100_"))).not.toContain("Wordy");
  });

  test("several are decided on at once and undone at once", async () => {
    const ids = [await hold("One"), await hold("Two")];
    const chosen = ids.map((id): [string, string] => ["comment", id]);
    const answer = await ana.post([["act", "published"], ...chosen]);
    const location = answer.headers.get("Location") ?? "";
    const page = await (await ana.get(location)).text();
    expect(page).toContain("2 comments: approved.");
    const entries = /name="entries" value="([^"]+)"/u.exec(page)?.[1] ?? "";
    expect((await ana.post({ act: "undo", entries })).status).toBe(303);
    expect(await reader.names()).not.toEqual(expect.arrayContaining(["One"]));
  });

  test("a moderator's edit is text like any other", async () => {
    const sting = '"><script>alert(1)</script><svg/onload=alert(1)>[x](javascript:alert(1))';
    const id = await hold("Edited");
    const edit = { act: `edit ${id}`, at: id, name: sting.slice(0, 60), text: sting };
    expect((await ana.post(edit)).status).toBe(303);
    await ana.post({ act: `published ${id}` });
    const pages = (await publicPages(id)) + (await ana.page(`?comment=${id}`));
    expect(pages).not.toMatch(/<svg|<script>alert|href="javascript/u);
  });

  test("rules that a moderator sets are in force at once, and until they are reset", async () => {
    const seen = async () =>
      /name="seen-rules" value="([^"]*)"/u.exec(await ana.page("?list=rules"))?.[1] ?? "";
    const isHeld = async (comment: string) => {
      const answer = await reader.post({ name: "Known", comment }, known);
      return answer.headers.get("Location")?.includes("receipt=");
    };
    const numbers = { links: "2", repeats: "1", posts: "30", minutes: "5" };
    const words = { "words-list": "ferry", "patterns-list": "late.*" };
    const form = { act: "rules", mode: "hold-first-time", ...numbers, ...words };
    const shown = await seen();
    expect(await isHeld("The ferry is in.")).toBe(false);
    expect((await ana.post({ ...form, "seen-rules": shown })).status).toBe(303);
    expect(await isHeld("The ferry is out.")).toBe(true);
    expect(await isHeld("Late again.")).toBe(true);
    expect((await ana.post({ ...form, "seen-rules": shown })).status).toBe(422);
    expect(await ana.page("?list=log")).toContain("changed the rules");
    expect((await ana.post({ act: "reset rules", "seen-rules": await seen() })).status).toBe(303);
    expect(await isHeld("The ferry is back.")).toBe(false);
  });

  test("the newsroom replies under its badge, and closes the discussion for others", async () => {
    const id = await hold("Asker");
    await ana.post({ act: `published ${id}` });
    await ana.post({ act: "door closed", value: SLUG });
    expect((await reader.post({ name: "Late", comment: "Too late?" })).status).toBe(403);
    expect((await ana.post({ act: `reply ${id}`, at: id, reply: "We checked." })).status).toBe(303);
    expect(await reader.fragment()).toMatch(/Ana Lima<\/b> <b class="badge">Newsroom/u);
    await ana.post({ act: "door open", value: SLUG });
    expect((await reader.post({ name: "In time", comment: "Open again." })).status).toBe(303);
  });

  test("who is blocked is held, and the log names it", async () => {
    const answer = await reader.post({ name: "Blocked Bore", comment: "First." }, known);
    const id = /comment=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
    expect((await ana.post({ act: `block-name ${id}` })).status).toBe(303);
    expect((await ana.post({ act: `block-address ${id}` })).status).toBe(303);
    const again = await reader.post({ name: "BLOCKED bore", comment: "Second." }, known);
    expect(again.headers.get("Location")).toContain("receipt=");
    expect(await ana.page("?list=log")).toContain("blocked bore");
  });

  test("no act comes without session, form token and our own page", async () => {
    const id = await hold("Attacked");
    const act = { act: `published ${id}` };
    const stranger = new Moderator(site);
    expect((await stranger.post(act)).status).toBe(401);
    stranger.cookie = `crosshead-moderator=${"A".repeat(43)}`;
    stranger.token = ana.token;
    expect((await stranger.post(act)).status).toBe(401);
    for (const Origin of ["https://elsewhere.example", "null", ""]) {
      expect((await ana.post(act, { Origin })).status).toBe(403);
    }
    const { token } = ana;
    ana.token = "x";
    expect((await ana.post(act)).status).toBe(403);
    ana.token = token;
    expect(await stranger.page(`?comment=${id}`)).not.toContain("Attacked");
    expect(await publicPages(id)).not.toContain("Attacked");
  });

  test("guesses of one client leave moderators elsewhere alone", { timeout: 120_000 }, async () => {
    const attacker = new Moderator(site);
    const guess = (index: number) =>
      attacker.post({ act: "sign in", name: "Ana Lima", secret: `guess ${index}` });
    const statuses: Record<number, number> = {};
    for (let round = 0; round < 50; round++) {
      const answers = Array.from({ length: 20 }, (_, index) => guess(round * 20 + index));
      for (const { status } of await Promise.all(answers)) {
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }
    expect(statuses).toEqual({ 401: 10, 429: 990 });
    expect((await new Moderator(site).signIn("Ana Lima", secret)).status).toBe(303);
  });

  test("a notice that cannot go out is told of, and delays no answer", async () => {
    await reader.post({ name: "Told", comment: "Hello there." });
    await expect.poll(() => ana.page()).toContain("webhook: COMMENTS_WEBHOOK_URL is not set");
  });

  test("pages are answered uncached and unlisted, and signing out ends it", async () => {
    const answer = await ana.get("/moderate/");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    expect((await ana.post({ act: "sign out" })).status).toBe(303);
    expect(await ana.page()).toContain('name="secret"');
    expect(DISCUSSION).toContain(SLUG);
  });
});
