import { beforeEach, describe, expect, test, vi } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { Browser, moderatedStore, SECRET } from "../../testing/example-moderation.ts";
import type { CommentStore } from "../store/store.ts";

const HELD = { status: "held", heldRule: "word", heldWords: "casino" } as const;

let store: CommentStore;
let ana: Browser;

beforeEach(async () => {
  store = await moderatedStore();
  for (const text of ["To the casino!", "Casino again."]) {
    await store.post(posting({ ...HELD, text }));
  }
  ana = new Browser(store);
  await ana.signIn(SECRET);
  expect(ana.token).not.toBe("");
});

const status = async (id = 1) => (await store.comment(id))?.status;
const stranger = () => new Browser(store, "203.0.113.9");

describe("nobody but a moderator decides or sees what is held", () => {
  const attacks: Record<string, () => Promise<Response>> = {
    "without a session": () => stranger().post({ act: "published 1" }),
    "with a made-up session": async () => {
      const other = stranger();
      other.cookies.set("__Host-crosshead-moderator", "A".repeat(43));
      other.token = ana.token;
      return other.post({ act: "published 1" });
    },
    "with the form token of another session": async () => {
      const again = new Browser(store);
      await again.signIn(SECRET);
      again.token = ana.token;
      return again.post({ act: "published 1" });
    },
    "without a form token": () => {
      ana.token = "";
      return ana.post({ act: "published 1" });
    },
    "from another site": () =>
      ana.post({ act: "published 1" }, { Origin: "https://elsewhere.example" }),
    "from another site, as a browser tells it": () =>
      ana.post({ act: "published 1" }, { "Sec-Fetch-Site": "cross-site" }),
    "from a site beside ours": () =>
      ana.post({ act: "published 1" }, { "Sec-Fetch-Site": "same-site" }),
    "without Origin": () => ana.post({ act: "published 1" }, { Origin: "" }),
    "as plain text": () => ana.post({ act: "published 1" }, { "Content-Type": "text/plain" }),
    "by reading": () => ana.ask(`/moderate/?act=published+1&token=${ana.token}`),
    "by another method": () => ana.ask("/moderate/?act=published+1", { method: "PUT" }),
    "after signing out": async () => {
      await ana.post({ act: "sign out" });
      return ana.post({ act: "published 1" });
    },
    "after signing out everywhere": async () => {
      const elsewhere = new Browser(store);
      await elsewhere.signIn(SECRET);
      await elsewhere.post({ act: "sign out everywhere" });
      return ana.post({ act: "published 1" });
    },
    "after being removed": async () => {
      await store.removeModerator("Ana");
      return ana.post({ act: "published 1" });
    },
    "when the session has ended": async () => {
      vi.useFakeTimers({ now: Date.now() + 13 * 3_600_000, toFake: ["Date"] });
      const answer = await ana.post({ act: "published 1" });
      vi.useRealTimers();
      return answer;
    },
    "with an act that is none": () => ana.post({ act: "constructor 1" }),
  };

  test.each(Object.entries(attacks))("%s", async (_, attack) => {
    const answer = await attack();
    if (answer.status === 200) expect(await answer.text()).not.toContain("approved");
    else expect([400, 401, 403, 405, 415]).toContain(answer.status);
    expect(await status()).toBe("held");
  });

  test("and a moderator does, by the same form", async () => {
    expect((await ana.post({ act: "published 1" })).status).toBe(303);
    expect(await status()).toBe("published");
  });

  test("pages show nothing to who is not signed in", async () => {
    for (const query of ["", "?list=log", "?comment=1", "?words=casino", "?list=blocks"]) {
      const page = await stranger().page(query);
      expect(page).toContain('name="secret"');
      expect(page).not.toMatch(/casino|Casino/u.exec(query) ? /Casino again/u : /casino/iu);
    }
  });
});

describe("signing in", () => {
  test("leads nowhere but to the moderators' pages", async () => {
    for (const to of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"]) {
      const fields = { act: "sign in", name: "Ana", secret: SECRET, list: to, words: "", at: to };
      const answer = await new Browser(store, "198.51.100.1").post(fields);
      expect(answer.headers.get("Location")).toBe("/moderate/");
    }
  });

  test("gives cookies that no script reads and no other site's form carries", async () => {
    const cookies = (await new Browser(store).signIn(SECRET)).headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/u);
    }
    const stored = await store.session(
      ana.cookies.get("__Host-crosshead-moderator") ?? "",
      new Date(),
    );
    expect(stored).toBeUndefined();
  });

  test.each([
    ["Ana", "wrong"],
    ["Ana", ""],
    ["Nobody", SECRET],
    ["", ""],
  ])("refuses %s with “%s”, and says not which is wrong", async (name, secret) => {
    const answer = await stranger().signIn(secret, name);
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("takes 10 of 1,000 guesses from one client, while a moderator signs in from another", {
    timeout: 60_000,
  }, async () => {
    const attacker = stranger();
    const guesses = Array.from({ length: 1_000 }, (_, index) =>
      attacker.post({ act: "sign in", name: "Ana", secret: `guess ${index}` }),
    );
    const fresh = new Browser(store, "198.51.100.20");
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((each) => each === 401)).toHaveLength(10);
    expect(statuses.filter((each) => each === 429)).toHaveLength(990);
    expect((await fresh.signIn(SECRET)).status).toBe(303);
  });

  test("lets a known browser in, though its network has used up its attempts", async () => {
    const neighbour = new Browser(store);
    for (let guess = 0; guess < 12; guess++) {
      await neighbour.post({ act: "sign in", name: "Ana", secret: "guess" });
    }
    expect((await new Browser(store).signIn(SECRET)).status).toBe(429);
    expect((await ana.signIn(SECRET)).status).toBe(303);
  });

  test("of many networks at one name makes each wait, and locks nobody out", async () => {
    for (let network = 0; network < 40; network++) {
      await store.attempt({
        what: "sign in as",
        who: "Ana",
        limit: 30,
        since: new Date(Date.now() - 1000),
        at: new Date(),
      });
    }
    const wait = vi.spyOn(globalThis, "setTimeout").mockImplementation((done: () => void) => {
      done();
      return 0 as never;
    });
    expect((await new Browser(store, "198.51.100.21").signIn(SECRET)).status).toBe(303);
    expect(wait.mock.calls).toEqual([[expect.any(Function), 1_000]]);
    wait.mockRestore();
  });

  test("at one name that nobody has makes no other name's answer tell whether somebody has it", {
    timeout: 20_000,
  }, async () => {
    const wait = vi.spyOn(globalThis, "setTimeout").mockImplementation((done: () => void) => {
      done();
      return 0 as never;
    });
    const waitsAfter = async (attempts: number, name: string) => {
      wait.mockClear();
      for (let network = 0; network < attempts; network++) {
        const client = new Browser(store, `198.18.${network}.${name.length}`);
        await client.post({ act: "sign in", name, secret: "guess" });
      }
      return wait.mock.calls.length;
    };
    expect(await waitsAfter(32, "Nobody")).toBe(2);
    expect([await waitsAfter(1, "Nobody else"), await waitsAfter(1, "Ana")]).toEqual([0, 0]);
    wait.mockRestore();
  });

  test("needs a moderator whom somebody made: the first who calls is nobody", async () => {
    await store.removeModerator("Ana");
    const page = await stranger().page();
    expect(page).toContain("npm run moderators -- add NAME");
    expect(page).not.toContain("<form");
    expect((await stranger().signIn(SECRET)).status).toBe(401);
  });
});

const STINGS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</textarea></form><form action=https://elsewhere.example>",
  "[x](javascript:alert(1))",
  "<svg/onload=alert(1)>",
];

test.each(STINGS)("%s stays text on every page of the moderators'", async (sting) => {
  const name = sting.slice(0, 40);
  await store.post(posting({ ...HELD, heldWords: sting, text: sting, name, article: "a" }));
  await ana.post({ act: "edit 1", at: "1", name, text: sting });
  expect(await store.comment(1)).toMatchObject({ name, text: sting });
  await ana.post({ act: "published 1" });
  await store.report({ article: "a", comment: 1, reason: sting, address: "x", at: new Date() });
  await ana.post({ act: "block name", value: sting });
  const queries = ["", "?list=reports", "?list=blocks", "?list=log", "?comment=1", "?comment=3"];
  for (const query of [...queries, `?words=${encodeURIComponent(sting)}`]) {
    const page = await ana.page(query);
    expect(page).toContain(ana.token);
    expect(page).not.toMatch(/<(?:script|img|svg)|<form[^>]*https|href="javascript/u);
  }
});

test.each([
  { act: "block pattern", value: "(a" },
  { act: "block pattern", value: "" },
  { act: "block name", value: " " },
  { act: "block-address 1" },
  { act: "door closed", value: "no-such" },
  { act: "delete 1" },
  { act: "edit 1", name: "", text: "x" },
  { act: "edit 1", name: "Nour", text: "x".repeat(5001) },
  { act: "reply 1", reply: "" },
  { act: "reply 1", reply: "To a held one." },
  { act: "undo 99" },
])("answers 422 to %j, and changes nothing", async (fields) => {
  const answer = await ana.post(fields as Record<string, string>);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toMatch(/role="alert">[A-Z][^<]*</u);
  expect(await store.log(10)).toEqual([]);
  expect(await status()).toBe("held");
});
