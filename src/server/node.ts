import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { securityHeaders } from "../build/security-headers.ts";
import { nodeTransport } from "../comments/notices/node-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import { coalesced } from "../comments/store/coalesced.ts";
import { logError } from "../comments/store/lost-file.ts";
import { readPublication } from "../desk/publication.ts";
import { messagesIn } from "../messages/messages.ts";
import { isAccessLogged, logAccess } from "./access-log.ts";
import { addressWatch } from "./address-watch.ts";
import { Background } from "./background.ts";
import { cardDrawer } from "./card-drawer.ts";
import { doDue } from "./due.ts";
import { compressed } from "./encoding.ts";
import { makeHandler } from "./handler.ts";
import type { Host } from "./host.ts";
import { listen, listeningIn } from "./listen.ts";
import { requestOfNode } from "./node-request.ts";
import { ServedReleases } from "./served-releases.ts";
import { stopOnSignal } from "./signals.ts";
import { startLine } from "./start-line.ts";
import { openStore } from "./store.ts";
import { sentOf, write } from "./write.ts";

/** Folder of the project. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const MINUTE_MILLISECONDS = 60_000;

async function serve(): Promise<void> {
  // Paths are relative to the project, wherever the server is started.
  process.chdir(ROOT);
  const publication = { ...readPublication(), messagesIn };
  const secrets = noticeSecrets(process.env);
  const { store, words } = await openStore(ROOT);
  const releases = new ServedReleases(ROOT, publication);
  const background = new Background();
  const host: Host = {
    files: () => releases.files,
    store: coalesced(store),
    publication,
    manifest: () => releases.manifest,
    transport: nodeTransport(secrets),
    cacheBytes: process.env["COMMENTS_CACHE"] === "off" ? 0 : 64_000_000,
    compresses: true,
    drawCard: cardDrawer(
      () => ({ ...publication, look: releases.look }),
      () => import("../cards/cards.ts"),
    ),
    runAfterResponse: (work) => background.run(work),
  };
  const handler = makeHandler(host);
  const security = Object.entries(securityHeaders(publication.address));
  const badRequest: Sent = { status: 400, headers: security, body: Buffer.alloc(0) };
  const warningFor = addressWatch(publication.address);

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = requestOfNode(message);
    if (!request) return write(message, response, badRequest);
    const answered = await handler(request, message.socket.remoteAddress);
    if (!answered) await releases.files.answer(message, response, new URL(request.url));
    else if (!(answered instanceof Response)) write(message, response, answered);
    else {
      const accepted = message.headers["accept-encoding"]?.toString();
      write(message, response, await compressed(await sentOf(answered), accepted));
    }
    const warning = warningFor(request, response.statusCode);
    if (warning) console.warn(warning);
  };

  const isLogged = isAccessLogged(process.env);
  const server = createServer((message, response) => {
    if (isLogged) logAccess(message, response);
    answer(message, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, security.flat());
      response.end();
    });
  });
  const { address, stop } = await listen(server, listeningIn(process.env));
  const minute = setInterval(() => background.run(() => doDue(host)), MINUTE_MILLISECONDS);
  console.log(startLine({ address, release: releases.id, publication, store: words, secrets }));

  process.once("exit", () => releases.close());
  stopOnSignal(async () => {
    clearInterval(minute);
    await stop();
    await background.close();
    await store.close().catch(logError);
  });
}

await serve().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
