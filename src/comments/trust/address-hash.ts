import { DAY_MILLISECONDS } from "../durations.ts";
import { type KeyStore, UNKNOWN_ADDRESS } from "../store/store-keys.ts";
import { keyedHash } from "./keyed-hash.ts";

/** Current keys of each store, cached until the day is over. */
const known = new WeakMap<KeyStore, { today: string; keys: Map<string, string> }>();

/** Day on which addresses in each store were last deleted. */
const forgotten = new WeakMap<KeyStore, string>();

/** The UTC day of a time. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/**
 * Deletes the hashes of addresses older than `forgetAfter` days, and their keys, once a UTC day.
 *
 * @throws the store's error, when it cannot be reached
 */
export async function forgetOldAddresses(
  now: Date,
  store: KeyStore,
  forgetAfter: number,
): Promise<void> {
  const today = dayOf(now);
  if (forgotten.get(store) === today) return;
  await store.forgetAddresses(dayOf(new Date(now.getTime() - forgetAfter * DAY_MILLISECONDS)));
  forgotten.set(store, today);
}

/**
 * Keyed hashes of a client address: the day, and a hash by the day's key. Before the first of a
 * day, keys older than `forgetAfter` days are deleted.
 *
 * @returns today's hash first, then those by the keys of earlier days that are not deleted; for
 *   an unknown address, the value that all of them share today
 */
export async function addressHashes(
  network: string | undefined,
  now: Date,
  store: KeyStore,
  forgetAfter: number,
): Promise<[string, ...string[]]> {
  const today = dayOf(now);
  if (network === undefined) return [`${today}.${UNKNOWN_ADDRESS}`];
  const { [today]: key, ...older } = Object.fromEntries(
    await keysOf(today, now, store, forgetAfter),
  );
  const hash = async (day: string, secret = "") => `${day}.${await keyedHash(secret, network)}`;
  const before = Object.entries(older).map(([day, secret]) => hash(day, secret));
  return [await hash(today, key), ...(await Promise.all(before))];
}

async function keysOf(today: string, now: Date, store: KeyStore, forgetAfter: number) {
  const kept = known.get(store);
  if (kept?.today === today) return kept.keys;
  await forgetOldAddresses(now, store, forgetAfter);
  const keys = await store.dayKeys(today);
  known.set(store, { today, keys });
  return keys;
}
