import { afterEach, expect, test, vi } from "vitest";
import { fetchTransport } from "../comments/notices/fetch-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { addressHashes } from "../comments/trust/address-hash.ts";
import { messagesIn } from "../messages/messages.ts";
import { posting } from "../testing/example-comments.ts";
import { doDue } from "./due.ts";

const PUBLICATION = {
  name: "The Bell",
  address: "https://news.example",
  language: "en-GB",
  timeZone: "Europe/London",
  comments: DEFAULT_RULES,
  messagesIn,
};

const host = (store = libsqlStore("file::memory:")) => ({
  store,
  transport: fetchTransport(noticeSecrets({})),
  publication: PUBLICATION,
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("addresses are forgotten when their days are over, though nobody writes any more", async () => {
  vi.useFakeTimers({ now: new Date("2015-10-08T12:00:00Z"), toFake: ["Date"] });
  const site = host();
  const { store } = site;
  const [address] = await addressHashes("4:1", new Date(), store, 7);
  await store.post(posting({ address }));
  const known = async () => {
    const sender = { author: null, fingerprint: null, alikeSince: new Date(), addresses: [] };
    return (await store.standing({ ...sender, address, recentSince: new Date(0) })).recent;
  };
  vi.setSystemTime(new Date("2015-10-15T23:59:00Z"));
  await doDue(site);
  expect(await known()).toBe(1);
  vi.setSystemTime(new Date("2015-10-16T00:00:00Z"));
  await doDue(site);
  expect(await known()).toBe(0);
  expect([...(await store.dayKeys("2015-10-16")).keys()]).toEqual(["2015-10-16"]);
});

test("a store that is away is logged, and tried again in the next minute", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const site = host();
  const forget = vi.spyOn(site.store, "forgetAddresses").mockRejectedValueOnce(new Error("away"));
  await doDue(site);
  expect(logged).toHaveBeenCalledExactlyOnceWith(new Error("away"));
  await doDue(site);
  await doDue(site);
  expect(forget).toHaveBeenCalledTimes(2);
});
