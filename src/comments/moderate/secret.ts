import { bytesToText } from "../store/base64url.ts";
import { sameText } from "../trust/keyed-hash.ts";

/** 160 random bits, which no number of guesses finds, however cheap a guess is. */
const SECRET_BYTES = 20;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/**
 * Most rounds that Cloudflare Workers allow; with secrets of 160 random bits, more would add
 * nothing.
 */
const ROUNDS = 100_000;

const KIND = "pbkdf2-sha256";

/** Hash for unknown moderators, so that the answer takes the same time for them. */
export const NOBODY = `${KIND}.${ROUNDS}.AAAAAAAAAAAAAAAAAAAAAA.`;

/** A new secret for signing in. */
export function newSecret(): string {
  return bytesToText(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

/**
 * Slow hash (PBKDF2 with SHA-256) of a secret, with its salt and cost.
 *
 * @example await hashSecret("…") // pbkdf2-sha256.100000.q83v….Rk9v…
 */
export async function hashSecret(secret: string): Promise<string> {
  const salt = bytesToText(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  return `${KIND}.${ROUNDS}.${salt}.${await slowHash(secret, salt, ROUNDS)}`;
}

/** Tests whether a secret matches a hash. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const [kind, rounds = "", salt = "", known = ""] = hash.split(".");
  if (kind !== KIND) return false;
  return sameText(await slowHash(secret, salt, Number(rounds)), known) && known !== "";
}

async function slowHash(secret: string, salt: string, iterations: number): Promise<string> {
  const text = (words: string) => new TextEncoder().encode(words);
  const key = await crypto.subtle.importKey("raw", text(secret), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: text(salt), iterations };
  return bytesToText(new Uint8Array(await crypto.subtle.deriveBits(how, key, HASH_BITS)));
}
