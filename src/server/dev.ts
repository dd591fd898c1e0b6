import type { AstroIntegration } from "astro";
import { nodeTransport } from "../comments/notices/node-transport.ts";
import { noticeSecrets } from "../comments/notices/settings.ts";
import { messagesIn } from "../messages/messages.ts";
import { type Host, makeHandler } from "./handler.ts";
import { requestOfNode } from "./node-request.ts";
import type { SitePublication } from "./release.ts";
import { openStore } from "./store.ts";
import { sentOf, write } from "./write.ts";

/** Answers in `astro dev` what is no page: discussions, moderation, and formats of stories. */
export function liveAnswers(publication: Omit<SitePublication, "messagesIn">): AstroIntegration {
  return {
    name: "crosshead:server",
    hooks: {
      async "astro:server:setup"({ server, logger }) {
        const { config, middlewares } = server;
        const { store } = await openStore(config.root);
        const read = async (address: string) => {
          const [site = ""] = server.resolvedUrls?.local ?? [];
          const answer = await fetch(new URL(address, site));
          return answer.ok || address === "/404.html" ? answer.text() : undefined;
        };
        const host: Host = {
          // Another object each time: what is written changes from one request to the next.
          files: () => ({ read }),
          store,
          publication: { ...publication, messagesIn },
          transport: nodeTransport(noticeSecrets(process.env)),
          cacheBytes: 0,
          compresses: false,
          runAfterResponse: (work) => void work(),
        };
        const handler = makeHandler(host);
        middlewares.use((message, response, next) => {
          const request = requestOfNode(message);
          if (!request) return next();
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
        });
      },
    },
  };
}
