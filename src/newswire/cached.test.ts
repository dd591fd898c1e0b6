import { expect, test } from "vitest";
import { cached } from "./cached.ts";

/** A function that counts its calls. */
function counted() {
  const calls: string[] = [];
  const of = cached((one: string, other: string) => {
    calls.push(`${one} ${other}`);
    return one === "nothing" ? null : { one, other };
  });
  return { of, calls };
}

test("a result is made once for the same texts", () => {
  const { of, calls } = counted();
  expect(of("2026-11-28", "UTC")).toBe(of("2026-11-28", "UTC"));
  expect(of("nothing", "UTC")).toBe(of("nothing", "UTC"));
  of("2026-11-28", "Asia/Tokyo");
  expect(calls).toEqual(["2026-11-28 UTC", "nothing UTC", "2026-11-28 Asia/Tokyo"]);
});

test("texts are kept apart, wherever one ends and the other begins", () => {
  const { of } = counted();
  expect(of("a", "bc")).toEqual({ one: "a", other: "bc" });
  expect(of("ab", "c")).toEqual({ one: "ab", other: "c" });
});

test("a function of one text is cached where a list is mapped, which gives it more arguments", () => {
  const calls: string[] = [];
  const of = cached((text: string) => calls.push(text));
  expect(["ana", "ana"].map(of)).toEqual([1, 1]);
});

test("the result of a long text is not cached, as such texts do not recur", () => {
  const { of, calls } = counted();
  const long = "a".repeat(201);
  expect(of(long, "UTC")).toEqual(of(long, "UTC"));
  expect(calls).toHaveLength(2);
});

test("the cache is emptied when it is full, and results stay right", () => {
  const { of, calls } = counted();
  for (let number = 0; number < 60_000; number += 1) of(String(number), "UTC");
  expect(of("0", "UTC")).toEqual({ one: "0", other: "UTC" });
  expect(of("59999", "UTC")).toEqual({ one: "59999", other: "UTC" });
  expect(calls).toHaveLength(60_001);
});
