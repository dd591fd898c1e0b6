/** Encodes bytes as base64url without padding (RFC 4648 section 5), for addresses and cookies. */
export function bytesToText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
