import { bytesToText } from "../store/base64url.ts";
import { BoundedMap } from "../store/bounded-map.ts";

/** HMAC with SHA-256 of a text by a secret, as base64url. */
export async function hmac(secret: string, text: string): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), bytesOf(text));
  return bytesToText(new Uint8Array(signature));
}

/** Most keys in the cache. */
const MAX_KEYS = 100;

const keys = new BoundedMap<string, CryptoKey>(MAX_KEYS);

async function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytesOf(secret), algorithm, false, ["sign"]);
  keys.set(secret, key);
  return key;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
