import type { AstroIntegrationLogger } from "astro";
import type { Connect, ViteDevServer } from "vite";
import type * as Cards from "../cards/cards.ts";
import { nodeTransport } from "../comments/notices/node-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import type { LookedPublication } from "../desk/look.ts";
import { messagesIn } from "../messages/messages.ts";
import { cardDrawer } from "./card-drawer.ts";
import { makeHandler } from "./handler.ts";
import type { Host } from "./host.ts";
import { requestOfNode } from "./node-request.ts";
import { openStore } from "./store.ts";
import { REDIRECTS } from "./stories.ts";
import { sentOf, write } from "./write.ts";

/** Header of the handler's own requests for pages, which it must not answer itself. */
const OWN = "X-Read-By";

/** Path of a picture, which a page of Astro's development server answers only with a slash. */
const PICTURE = /^\/pictures\/[^?]*[^/?](?=\?|$)/u;

const withSlash = (url = "/"): string => url.replace(PICTURE, "$&/");

/** Answers of a development server for everything except pages, which it makes itself. */
export async function devAnswers(
  server: ViteDevServer,
  publication: LookedPublication,
  logger: Pick<AstroIntegrationLogger, "error">,
): Promise<Connect.NextHandleFunction> {
  const key = crypto.randomUUID();
  const { store } = await openStore(server.config.root);
  const answerAt = async (address: string) => {
    const { local = [], network = [] } = server.resolvedUrls ?? {};
    const [site] = [...local, ...network];
    const answer = await fetch(new URL(address, site), { headers: { [OWN]: key } });
    return answer.ok || address === "/404.html" ? answer : undefined;
  };
  const loadCards = () => server.ssrLoadModule("/src/cards/cards.ts") as Promise<typeof Cards>;
  const host: Host = {
    // A new object for each request, as content may change between requests.
    files: () => ({
      // Called for each request, including those for modules.
      read: async (address) =>
        address === REDIRECTS
          ? JSON.stringify(publication.redirects)
          : (await answerAt(address))?.text(),
      bytes: async (address) => (await answerAt(address))?.bytes(),
    }),
    drawCard: cardDrawer(() => publication, loadCards),
    store,
    publication: { ...publication, messagesIn },
    transport: nodeTransport(noticeSecrets(process.env)),
    cacheBytes: 0,
    compresses: false,
    runAfterResponse: (work) => void work(),
  };
  const handler = makeHandler(host);
  return (message, response, next) => {
    message.url = withSlash(message.url);
    const request = requestOfNode(message);
    if (!request || request.headers.get(OWN) === key) return next();
    handler(request, message.socket.remoteAddress).then(
      async (answer) => {
        if (!answer) return next();
        write(message, response, answer instanceof Response ? await sentOf(answer) : answer);
      },
      (error: unknown) => {
        logger.error(String(error));
        next(error);
      },
    );
  };
}
