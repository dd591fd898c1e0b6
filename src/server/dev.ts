import type { AstroIntegration } from "astro";
import type { LookedPublication } from "../desk/look.ts";
import type * as DevAnswers from "./dev-answers.ts";
import { listeningIn, requireFree } from "./listen.ts";

/** Names of Astro's host values: all interfaces, and localhost. */
const HOSTS = new Map<string | boolean, string>([
  [true, "0.0.0.0"],
  [false, "localhost"],
]);

/**
 * Answers in `astro dev` for everything except pages: discussions, moderation, and formats of
 * stories.
 */
export function liveAnswers(publication: LookedPublication): AstroIntegration {
  let isDeveloping = false;
  return {
    name: "crosshead:server",
    hooks: {
      async "astro:config:setup"({ command, config, isRestart, logger }) {
        isDeveloping = command === "dev";
        if (!isDeveloping || isRestart) return;
        const { port, host } = config.server;
        try {
          listeningIn(process.env);
          await requireFree({ port, host: HOSTS.get(host) ?? String(host) });
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
          process.exit(1);
        }
      },
      async "astro:server:setup"({ server, logger }) {
        // Builds start such a server too, but need no comments, nor the code behind them.
        if (!isDeveloping) return;
        const code = await server.ssrLoadModule("/src/server/dev-answers.ts");
        const { devAnswers } = code as typeof DevAnswers;
        server.middlewares.use(await devAnswers(server, publication, logger));
      },
    },
  };
}
