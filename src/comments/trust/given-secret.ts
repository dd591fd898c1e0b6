import type { KeyStore } from "../store/store-keys.ts";
import { keyedHash } from "./keyed-hash.ts";

const MIN_CHARACTERS = 32;

/** All of a hash: 32 bytes. */
const HASH_CHARACTERS = 43;

/**
 * A store whose secrets come of one that the environment gives as COMMENTS_SECRET, so that they are
 * not kept beside the comments; without it, the store makes and keeps its own.
 *
 * @throws {Error} of one line that says what to do, where the secret is short
 */
export function withSecret<Store extends KeyStore>(store: Store, given: string | undefined): Store {
  if (!given) return store;
  if (given.length < MIN_CHARACTERS) {
    throw new Error(`COMMENTS_SECRET is too short: write at least ${MIN_CHARACTERS} characters`);
  }
  const secret = (name: string) => keyedHash(given, name, HASH_CHARACTERS);
  return { ...store, secret };
}
