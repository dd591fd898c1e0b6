import { expect, test } from "vitest";
import type { Register } from "./register.ts";
import { addressed, type Unaddressed } from "./story-addresses.ts";

const DAY = "2026-11-28";

const NONE: Register = new Map();

function story(key: string, headline: string, given: Partial<Unaddressed> = {}): Unaddressed {
  return { key, keys: [key], words: [headline], language: "en", day: DAY, ...given };
}

const registerOf = (entries: Record<string, { slug: string; day?: string; old?: string[] }>) =>
  new Map(
    Object.entries(entries).map(([key, entry]) => [key, { day: DAY, old: [], ...entry }] as const),
  );

/** Addresses with a register without manual changes. */
const withRegister = (stories: Unaddressed[], register: Register, taken: string[] = []) =>
  addressed(stories, { register, used: register }, (slug) => taken.includes(slug));

test("a story keeps the address of the register whatever its headline becomes", () => {
  const register = registerOf({ a: { slug: "quay-burns" } });
  const { slugs, isNew } = withRegister([story("a", "Quay fire is out")], register);
  expect(slugs).toEqual(new Map([["a", "quay-burns"]]));
  expect(isNew).toBe(false);
});

test("new stories get the same addresses in whatever order they come", () => {
  const stories = [story("b", "Weather"), story("a", "Weather"), story("c", "Copy")];
  const { slugs, register, isNew } = withRegister(stories, NONE, ["copy"]);
  expect(isNew).toBe(true);
  expect(slugs).toEqual(
    new Map([
      ["a", "weather"],
      ["b", `weather-${DAY}`],
      ["c", `copy-${DAY}`],
    ]),
  );
  expect(withRegister(stories.toReversed(), NONE, ["copy"]).register).toEqual(register);
});

test("no story gets an address that another has had", () => {
  const register = registerOf({ gone: { slug: "weather", old: ["storm"] } });
  const { slugs } = withRegister([story("a", "Weather"), story("b", "Storm")], register);
  expect([...slugs.values()]).toEqual([`weather-${DAY}`, `storm-${DAY}`]);
});

test("two stories that become one keep the older address, and the other leads to it", () => {
  const register = registerOf({
    alert: { slug: "zoo-alert", day: "2026-11-27" },
    story: { slug: "bear-escapes", old: ["bear"] },
  });
  const {
    slugs,
    register: next,
    isNew,
  } = withRegister([story("story", "Bear is caught", { keys: ["story", "alert"] })], register);
  expect(slugs.get("story")).toBe("zoo-alert");
  expect(isNew).toBe(true);
  const entry = { slug: "zoo-alert", day: "2026-11-27", old: ["bear", "bear-escapes"] };
  expect(next).toEqual(new Map([["alert", entry]]));
});

test("the address before a change by hand leads to the story, and no longer where it is changed back", () => {
  const used = registerOf({ a: { slug: "quay-burns" } });
  const changed = registerOf({ a: { slug: "quay-fire" } });
  const none = () => false;
  const once = addressed([story("a", "Quay")], { register: changed, used }, none);
  expect(once.isNew).toBe(true);
  expect(once.register.get("a")).toEqual({ slug: "quay-fire", day: DAY, old: ["quay-burns"] });
  const back = registerOf({ a: { slug: "quay-burns", old: ["quay-burns"] } });
  const { register } = addressed([], { register: back, used: once.register }, none);
  expect(register.get("a")).toEqual({ slug: "quay-burns", day: DAY, old: ["quay-fire"] });
});

test("of a story that falls apart, one part keeps the address", () => {
  const register = registerOf({ alert: { slug: "zoo-alert" } });
  const stories = ["a", "b"].map((key) => story(key, "Bear", { keys: [key, "alert"] }));
  const { slugs } = withRegister(stories, register);
  expect([...slugs.values()]).toEqual(["zoo-alert", "bear"]);
});
