/**
 * Digest by which a withdrawn story is told in public, where its slug would repeat what it said:
 * SHA-256 of the slug in Base64. offline-worker.ts makes the same.
 */
export async function withdrawnDigest(slug: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(slug));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
