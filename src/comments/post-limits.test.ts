import { beforeEach, expect, test } from "vitest";
import { ACT, cookieOf, ExampleDiscussion, TYPED } from "../testing/example-discussion.ts";
import { networkOf } from "./http/client-address.ts";
import { addressHashes } from "./trust/address-hash.ts";

let discussion: ExampleDiscussion;

beforeEach(async () => {
  discussion = await ExampleDiscussion.open();
});

test("holds links that come faster than anybody types them", async () => {
  const rules = { mode: "publish" as const };
  const token = await discussion.token(rules);
  await discussion.post({ ...TYPED, comment: "https://a.example", token }, {}, rules);
  expect(await discussion.store.find("a", 1)).toMatchObject({ status: "held", heldRule: "haste" });
});

test("lets nobody be locked out by those whose address is not known either", async () => {
  const rules = { mode: "publish" as const, flood: { posts: 1, minutes: 5 } };
  const unknown = (comment: string) => discussion.post({ ...TYPED, comment }, {}, rules, "nowhere");
  expect((await unknown("One.")).status).toBe(303);
  expect((await unknown("Two.")).status).toBe(303);
  expect([await discussion.status(1), await discussion.status(2)]).toEqual(["published", "held"]);
  expect((await discussion.post(TYPED, {}, rules)).status).toBe(303);
  expect((await discussion.post({ ...TYPED, comment: "More." }, {}, rules)).status).toBe(429);
});

test("takes nothing into a discussion that is too old, and keeps the words; opens it where the newsroom says so", async () => {
  const rules = { mode: "publish" as const, closeAfter: 30 };
  const answer = await discussion.post(TYPED, {}, rules);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toMatch(
    /This discussion is closed\.<[\s\S]*The margin helps\.<\/textarea>/u,
  );
  expect(await (await discussion.ask({}, rules)).text()).not.toContain("<textarea");
  await discussion.store.setDoor("a", "open", ACT);
  expect((await discussion.post(TYPED, {}, rules)).status).toBe(303);
});

test("holds what comes from a blocked address", async () => {
  await discussion.post(TYPED, {}, { mode: "publish" });
  const network = networkOf(new Headers(), "192.0.2.7", []);
  const [hash] = await addressHashes(network, new Date(), discussion.store, 7);
  await discussion.store.block("address", hash, ACT);
  await discussion.post({ ...TYPED, comment: "Again I." }, {}, { mode: "publish" });
  await discussion.post({ ...TYPED, comment: "I am not." }, {}, { mode: "publish" }, "192.0.2.8");
  expect([await discussion.status(2), await discussion.status(3)]).toEqual(["held", "published"]);
});

test("holds an edit that comes from a blocked address, and lets others stand", async () => {
  const rules = { mode: "publish" as const };
  const first = await discussion.post(TYPED, {}, rules);
  const second = await discussion.post({ ...TYPED, comment: "Fine." }, {}, rules, "192.0.2.8");
  const network = networkOf(new Headers(), "192.0.2.7", []);
  const [hash] = await addressHashes(network, new Date(), discussion.store, 7);
  await discussion.store.block("address", hash, ACT);
  await discussion.post({ act: "edit", id: "1", comment: "Other words." }, cookieOf(first), rules);
  await discussion.post(
    { act: "edit", id: "2", comment: "Finer." },
    cookieOf(second),
    rules,
    "192.0.2.8",
  );
  expect(await discussion.store.find("a", 1)).toMatchObject({
    status: "held",
    heldRule: "blocked address",
  });
  expect(await discussion.store.find("a", 2)).toMatchObject({
    status: "published",
    text: "Finer.",
  });
});

test("takes so many previews and edits from an address as nobody needs, and keeps the words", async () => {
  const rules = { mode: "publish" as const };
  const first = await discussion.post(TYPED, {}, rules);
  const preview = () => discussion.post({ ...TYPED, act: "preview" }, {}, rules);
  const edit = async (comment: string) =>
    discussion.post(
      { act: "edit", id: "1", comment, seen: await discussion.seen(1) },
      cookieOf(first),
      rules,
    );
  const answers = [];
  for (let count = 0; count < 30; count++)
    answers.push(await preview(), await edit(`Edit ${count}.`));
  expect(answers.map(({ status }) => status).filter((each) => each >= 400)).toEqual([]);
  for (const refused of [await preview(), await edit("One more.")]) {
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toMatch(/(?:The margin helps|One more)\.<\/textarea>/u);
    expect(page).toContain("many comments in a short time");
  }
  expect(await discussion.store.find("a", 1)).toMatchObject({ text: "Edit 29." });
  expect((await discussion.post({ ...TYPED, act: "preview" }, {}, rules, "192.0.2.9")).status).toBe(
    200,
  );
});

test("takes so many reports from an address, and from all whose address is unknown", async () => {
  const rules = { mode: "publish" as const };
  await discussion.post(TYPED, {}, rules);
  const report = (peer: string) =>
    discussion.post({ act: "report", id: "1", reason: "Rude." }, {}, rules, peer);
  const statuses = async (peer: string, count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, () => report(peer)));
    return answers.filter((answer) => answer.status === 200).length;
  };
  expect(await statuses("192.0.2.9", 12)).toBe(10);
  expect(await statuses("nowhere", 105)).toBe(100);
  expect(await statuses("192.0.2.10", 1)).toBe(1);
});

test("rules that moderators have set apply to the next comment, in place of the publication's", async () => {
  const open = { mode: "publish" as const, words: ["roulette"] };
  await discussion.post({ ...TYPED, comment: "Roulette and a casino." }, {}, open);
  await discussion.store.setRules({ words: ["casino"], flood: { posts: 2, minutes: 5 } }, {}, ACT);
  await discussion.post({ ...TYPED, comment: "Roulette again, and more of it." }, {}, open);
  expect((await discussion.post({ ...TYPED, comment: "A casino." }, {}, open)).status).toBe(429);
  await discussion.post({ ...TYPED, comment: "The other casino." }, {}, open, "198.51.100.7");
  const held = await discussion.store.queue("held", { limit: 9 });
  expect(held.map(({ text, heldWords }) => [text, heldWords])).toEqual([
    ["The other casino.", "casino"],
    ["Roulette and a casino.", "roulette"],
  ]);
});

test("keeps the reports of all whose address is unknown", async () => {
  await discussion.post(TYPED, {}, { mode: "publish" });
  for (const reason of ["Rude.", "It names a child."])
    await discussion.post({ act: "report", id: "1", reason }, {}, {}, "nowhere");
  const [reported] = await discussion.store.reported(9);
  expect(reported?.reports.map(({ reason }) => reason)).toEqual(["It names a child.", "Rude."]);
});
