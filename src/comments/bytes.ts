import { hmac } from "#hmac";

/** Bytes as base64url without padding (RFC 4648 section 5): text that addresses and cookies can hold. */
export function bytesToText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The first `length` bytes of a keyed hash (HMAC with SHA-256) as base64url. */
export async function keyedHash(secret: string, text: string, length = 18): Promise<string> {
  return bytesToText((await hmac(secret, text)).subarray(0, length));
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % (other.length || 1));
  }
  return difference === 0;
}
