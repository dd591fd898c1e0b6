import { beforeEach, expect, test } from "vitest";
import { Browser, moderatedStore, SECRET } from "../../testing/example-moderation.ts";
import type { CommentStore } from "../store/store.ts";

let store: CommentStore;
let ana: Browser;

beforeEach(async () => {
  store = await moderatedStore();
  ana = new Browser(store);
  await ana.signIn(SECRET);
});

/** Fields of the form with the publication's rules, which are the defaults. */
const FORM = {
  list: "rules",
  act: "rules",
  mode: "hold-first-time",
  links: "2",
  repeats: "1",
  posts: "30",
  minutes: "5",
  "words-list": "",
  "patterns-list": "",
};

const seenBy = async (browser: Browser) =>
  /name="seen-rules" value="([^"]*)"/u.exec(await browser.page("?list=rules"))?.[1] ?? "";

/** Posts the form as it was just shown, with other texts. */
async function save(others: Record<string, string>, browser = ana): Promise<Response> {
  return browser.post({ ...FORM, "seen-rules": await seenBy(browser), ...others });
}

/** Page that an answer redirects to. */
const led = async (answer: Response) =>
  (await ana.ask(answer.headers.get("Location") ?? "")).text();

test("the form has the publication's rules until a moderator sets others", async () => {
  const before = await ana.page("?list=rules");
  expect(before).toContain('<option value="hold-first-time" selected>');
  expect(before).toMatch(/name="links" value="2"/u);
  expect(before).not.toContain("Set here");
  const page = await led(
    await save({ links: "0", "words-list": "casino\r\n  two  words \ncasino\n\n" }),
  );
  expect(await store.rules()).toEqual({ links: 0, words: ["casino", "two words"] });
  expect(page).toContain(
    "The rules are changed. Links allowed before a comment is held: 0 · Banned words and phrases: casino, two words.",
  );
  expect(page).toMatch(/<textarea id="words-list"[^>]*>\ncasino\ntwo words<\/textarea>/u);
  expect(page).toContain("Set here, overriding the publication’s settings: Links allowed");
});

test("what is as the publication has it goes on following the publication", async () => {
  await save({ links: "0", mode: "publish" });
  await save({ mode: "publish" });
  expect(await store.rules()).toEqual({ mode: "publish" });
  await ana.post({ list: "rules", act: "reset rules", "seen-rules": await seenBy(ana) });
  expect(await store.rules()).toEqual({});
});

test("each change is in the log with what it set, and none where nothing changed", async () => {
  await save({ mode: "publish", posts: "9" });
  await save({ mode: "publish", posts: "9" });
  expect(await store.log(9)).toMatchObject([{ action: "rules", moderator: "Ana" }]);
  expect(await ana.page("?list=log")).toContain(
    'changed the rules: <q dir="auto">Whose comments are held: nobody’s · Comments allowed from one address: 9 · Period of this limit, in minutes: 5</q>',
  );
});

test.each([
  [{ links: "many" }, "Links allowed before a comment is held: write a whole number, 0–1000."],
  [{ minutes: "0" }, "Period of this limit, in minutes: write a whole number, 1–1440."],
  [{ "patterns-list": "fine\nbuy (now" }, "“buy (now” cannot be used. Write a pattern in RE2"],
])("%j is refused with what to write, and nothing that was typed is lost", async (typed, words) => {
  const answer = await save({ "words-list": "casino", ...typed });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(words);
  expect(page).toMatch(/<textarea id="words-list"[^>]*>\ncasino<\/textarea>/u);
  for (const value of Object.values(typed)) expect(page).toContain(value);
  expect(await store.rules()).toEqual({});
});

test("of two moderators who change the rules at once, the second is shown the first one's", async () => {
  const seen = await seenBy(ana);
  await save({ "words-list": "casino" });
  const answer = await save({ links: "0", "seen-rules": seen });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Somebody else has changed the rules");
  expect(await store.rules()).toEqual({ words: ["casino"] });
});
