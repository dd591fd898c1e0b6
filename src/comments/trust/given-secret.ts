import type { KeyStore } from "../store/store-keys.ts";
import { keyedHash } from "./keyed-hash.ts";

const MIN_CHARACTERS = 32;

/** Characters of a whole hash: 32 bytes. */
const HASH_CHARACTERS = 43;

/**
 * A store whose secrets are derived from COMMENTS_SECRET in the environment, so that they are not
 * stored beside the comments; without it, the store generates and keeps them.
 *
 * @throws {Error} with one line that says what to do, where the secret is too short
 */
export function withSecret<Store extends KeyStore>(store: Store, given: string | undefined): Store {
  if (!given) return store;
  if (given.length < MIN_CHARACTERS) {
    throw new Error(`COMMENTS_SECRET is too short: write at least ${MIN_CHARACTERS} characters`);
  }
  const secret = (name: string) => keyedHash(given, name, HASH_CHARACTERS);
  return { ...store, secret };
}
