import { expect, test } from "vitest";
import { libsqlStore } from "../store/libsql-store.ts";
import { addressHashes, dayOf } from "./address-hash.ts";

const noon = (day: number) => new Date(Date.UTC(2015, 9, day, 12));

test("hashes a network by the key of the day, and says what it was on the days before", async () => {
  const store = libsqlStore("file::memory:");
  const [first] = await addressHashes("4:1", noon(15), store, 7);
  expect(first).toMatch(/^2015-10-15\.[\w-]{24}$/u);
  expect(await addressHashes("4:1", noon(15), store, 7)).toEqual([first]);
  const [second, ...older] = await addressHashes("4:1", noon(16), store, 7);
  expect(second.slice(11)).not.toBe(first.slice(11));
  expect(older).toEqual([first]);
  expect(await addressHashes("4:2", noon(16), store, 7)).not.toContain(first);
});

test("forgets the keys of days that are over for long enough", async () => {
  const store = libsqlStore("file::memory:");
  for (const day of [8, 9, 15, 16]) await addressHashes("4:1", noon(day), store, 7);
  expect([...(await store.dayKeys(dayOf(noon(16)))).keys()].sort()).toEqual([
    "2015-10-09",
    "2015-10-15",
    "2015-10-16",
  ]);
});

test("tells the unknown apart from nobody", async () => {
  const store = libsqlStore("file::memory:");
  expect(await addressHashes(undefined, noon(15), store, 7)).toEqual(["2015-10-15.unknown"]);
  const unknown = await addressHashes(undefined, noon(15), store, 7);
  expect(await addressHashes(undefined, noon(15), store, 7)).toEqual(unknown);
});
