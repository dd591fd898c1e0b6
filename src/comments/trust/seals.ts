import type { KeyStore } from "../store/store-keys.ts";
import { keyedHash, sameText } from "./keyed-hash.ts";

/** Purposes of signatures, each signed with a separate label, so that none is valid for another. */
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
  | "mail link"
  | "rules";

/** Signs and verifies with the secret of a store. */
export interface Seals {
  sign(kind: Kind, text: string): Promise<string>;
  verify(kind: Kind, text: string, signature: string): Promise<boolean>;
}

/** Store with the secret that a site signs with. */
type SecretStore = Pick<KeyStore, "secret">;

/** Time for which a key is cached, as a restored backup brings another key. */
const KEY_CACHE_MILLISECONDS = 60_000;

const keys = new WeakMap<SecretStore, { key: string; until: number }>();

/** Signs and verifies with the store's key, which is read again once a minute. */
export function sealsOf(store: SecretStore): Seals {
  const sign = async (kind: Kind, text: string) => {
    const cached = keys.get(store);
    const isFresh = cached && Date.now() < cached.until;
    const key = isFresh ? cached.key : await store.secret("seals");
    if (!isFresh) keys.set(store, { key, until: Date.now() + KEY_CACHE_MILLISECONDS });
    return keyedHash(key, `${kind}\n${text}`);
  };
  return {
    sign,
    verify: async (kind, text, signature) => sameText(await sign(kind, text), signature),
  };
}
