/**
 * Public digest of a withdrawn story, whose slug would reveal its content: SHA-256 of the slug in
 * Base64. offline-worker.ts computes the same.
 */
export async function withdrawnDigest(slug: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(slug));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
