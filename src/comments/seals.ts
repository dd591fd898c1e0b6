import { keyedHash, sameText } from "./keyed-hash.ts";
import type { KeyStore } from "./store-keys.ts";

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

const keys = new WeakMap<KeyStore, string>();

/** The seals of a store, whose key is asked for once. */
export function sealsOf(store: KeyStore): Seals {
  const sign = async (kind: Kind, text: string) => {
    const key = keys.get(store) ?? (await store.secret("seals"));
    keys.set(store, key);
    return keyedHash(key, `${kind}\n${text}`);
  };
  return {
    sign,
    verify: async (kind, text, signature) => sameText(await sign(kind, text), signature),
  };
}
