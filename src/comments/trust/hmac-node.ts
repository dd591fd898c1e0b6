import { createHmac } from "node:crypto";

/**
 * HMAC with SHA-256 of a text by a secret, as base64url. Node's own API takes a tenth of the time
 * of Web Crypto, which uses another thread.
 */
export async function hmac(secret: string, text: string): Promise<string> {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
