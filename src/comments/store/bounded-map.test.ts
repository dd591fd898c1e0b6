import { expect, test } from "vitest";
import { BoundedMap } from "./bounded-map.ts";

test("drops what was used longest ago", () => {
  const map = new BoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  expect(map.get("a")).toBe(1);
  map.set("c", 3);
  expect(["a", "b", "c"].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

test("weighs what it holds, and a key only once", () => {
  const map = new BoundedMap<string, string>(10);
  for (let round = 0; round < 9; round++) map.set("a", `${round}`, 4);
  map.set("b", "b", 6);
  expect([map.get("a"), map.get("b")]).toEqual(["8", "b"]);
  map.set("b", "heavier", 7);
  expect([map.get("a"), map.get("b")]).toEqual([undefined, "heavier"]);
});

test("holds nothing that is heavier than its limit", () => {
  const map = new BoundedMap<string, number>(0);
  map.set("a", 1);
  expect(map.get("a")).toBeUndefined();
});
