import type { KeyStore } from "../store/store-keys.ts";
import { keyedHash, sameText } from "./keyed-hash.ts";

/** What the server signs, each kind in words of its own, so that none passes for another. */
type Kind =
  | "author"
  | "verifier"
  | "receipt"
  | "form"
  | "proof key"
  | "proven words"
  | "author of form"
  | "submission"
  | "fingerprint"
  | "session"
  | "moderator form"
  | "known browser"
  | "unknown name"
  | "mail link";

/** Signs and verifies with the secret of a store. */
export interface Seals {
  sign(kind: Kind, text: string): Promise<string>;
  verify(kind: Kind, text: string, signature: string): Promise<boolean>;
}

/** How long a key is used before the store is asked again: a backup that is restored brings its own. */
const KEPT_MILLISECONDS = 60_000;

const keys = new WeakMap<KeyStore, { key: string; until: number }>();

/** The seals of a store, whose key is asked for once a minute. */
export function sealsOf(store: KeyStore): Seals {
  const sign = async (kind: Kind, text: string) => {
    const kept = keys.get(store);
    const isFresh = kept && Date.now() < kept.until;
    const key = isFresh ? kept.key : await store.secret("seals");
    if (!isFresh) keys.set(store, { key, until: Date.now() + KEPT_MILLISECONDS });
    return keyedHash(key, `${kind}\n${text}`);
  };
  return {
    sign,
    verify: async (kind, text, signature) => sameText(await sign(kind, text), signature),
  };
}
