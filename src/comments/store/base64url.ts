/**
 * Bytes as base64url without padding (RFC 4648 section 5): text that addresses and cookies can
 * hold.
 */
export function bytesToText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
