import { afterEach, expect, test, vi } from "vitest";
import type { KeyStore } from "../store/store-keys.ts";
import { sealsOf } from "./seals.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** A store with a secret that can be changed from outside. */
function storeWith(secret: string) {
  const asked = vi.fn(async () => secret);
  const change = (other: string) => {
    secret = other;
  };
  return { store: { secret: asked } as unknown as KeyStore, asked, change };
}

test("a store is asked for its key once in a while, not for each signature", async () => {
  const { store, asked } = storeWith("first");
  const signed = await sealsOf(store).sign("receipt", "1");
  for (let times = 0; times < 20; times++) {
    expect(await sealsOf(store).verify("receipt", "1", signed)).toBe(true);
  }
  expect(asked).toHaveBeenCalledTimes(1);
});

test("within a minute, a key that a restored backup brought is the one that counts", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { store, change } = storeWith("first");
  const other = storeWith("restored").store;
  const before = await sealsOf(store).sign("receipt", "1");
  const restored = await sealsOf(other).sign("receipt", "1");
  change("restored");
  expect(await sealsOf(store).verify("receipt", "1", before)).toBe(true);
  vi.setSystemTime(Date.now() + 60_000);
  expect(await sealsOf(store).verify("receipt", "1", before)).toBe(false);
  expect(await sealsOf(store).verify("receipt", "1", restored)).toBe(true);
});

test("what is signed for one use does not pass for another", async () => {
  const seals = sealsOf(storeWith("first").store);
  expect(await seals.verify("form", "1", await seals.sign("receipt", "1"))).toBe(false);
});
