/** Bytes as base64url without padding (RFC 4648 section 5): text that addresses and cookies can hold. */
export function bytesToText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The first `length` bytes of a keyed hash (HMAC with SHA-256) as base64url. */
export async function keyedHash(key: CryptoKey, text: string, length = 18): Promise<string> {
  const hash = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return bytesToText(new Uint8Array(hash, 0, length));
}

/** A key for keyed hashes, of a secret in words. */
export function hashKey(secret: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % (other.length || 1));
  }
  return difference === 0;
}
