import { hmac } from "#hmac";

/** Characters of a keyed hash, enough that nobody guesses it: 18 bytes. */
const HASH_CHARACTERS = 24;

/** The first characters of a keyed hash (HMAC with SHA-256) as base64url. */
export async function keyedHash(
  secret: string,
  text: string,
  characters = HASH_CHARACTERS,
): Promise<string> {
  return (await hmac(secret, text)).slice(0, characters);
}

/** Tests whether two texts are the same, in constant time. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % (other.length || 1));
  }
  return difference === 0;
}
