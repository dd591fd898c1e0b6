import { env, waitUntil } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import manifest from "#release";
import settings from "#settings";
import { fetchTransport } from "../comments/notices/fetch-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { sqlStore } from "../comments/store/sql-store.ts";
import { withSecret } from "../comments/trust/given-secret.ts";
import { messagesIn } from "../messages/messages.ts";
import { doDue } from "./due.ts";
import { responseOf } from "./fetch-host.ts";
import { makeHandler } from "./handler.ts";
import type { Host } from "./host.ts";
import { Release } from "./release.ts";
import type { SiteFiles } from "./stories.ts";

/** Files of the release that was deployed with this Worker. */
const files: SiteFiles = {
  read: async (address) => (await fileAt(address))?.text(),
  bytes: async (address) => (await fileAt(address))?.bytes(),
};

async function fileAt(address: string): Promise<Response | undefined> {
  const answer = await env.ASSETS.fetch(new URL(address, "https://assets.invalid"));
  return answer.ok ? answer : undefined;
}

const host: Host = {
  files: () => files,
  // Comments in the D1 database that wrangler.jsonc binds as COMMENTS.
  store: withSecret(
    sqlStore(() => drizzle(env.COMMENTS)),
    env.COMMENTS_SECRET,
  ),
  publication: { ...settings, messagesIn },
  manifest: () => manifest,
  transport: fetchTransport(noticeSecrets(env)),
  cacheBytes: 16_000_000,
  compresses: false,
  runAfterResponse: (work) => waitUntil(work()),
};
const handler = makeHandler(host);

/**
 * The site as a Worker: answers requests for everything but files, and runs due tasks every minute.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const answer = await handler(request, "cloudflare");
    if (answer) return responseOf(answer);
    const file = await env.ASSETS.fetch(request);
    return file.status === 404 ? responseOf(await new Release(files, host).notFound()) : file;
  },
  scheduled: () => doDue(host),
};
