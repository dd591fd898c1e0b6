import { env } from "cloudflare:workers";
import { cachedPassages, passagesFile } from "./passages.ts";

/** The passages of an article that the site has. */
export const passagesAt = cachedPassages(async (slug, site) => {
  const answer = await env.ASSETS.fetch(new URL(passagesFile(slug), site));
  if (!answer.ok) throw new Error(`${passagesFile(slug)} is answered with ${answer.status}`);
  return answer.json();
});
