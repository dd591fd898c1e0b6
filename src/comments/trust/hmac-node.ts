import { createHmac } from "node:crypto";

/**
 * The HMAC with SHA-256 of a text, by a secret in words, as base64url. Node's own way takes a
 * tenth of the time that the web's takes there, which goes to another thread for it.
 */
export async function hmac(secret: string, text: string): Promise<string> {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
