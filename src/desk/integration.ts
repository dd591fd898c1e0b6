import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { isSpoken } from "../messages/messages.ts";
import { ARTICLES, LOADER } from "./articles-folder.ts";
import { forgetContent } from "./forget-content.ts";
import type { Publication } from "./publication.ts";
import { SOURCES } from "./sources-file.ts";

const MESSAGES = fileURLToPath(new URL("../messages/messages.ts", import.meta.url));

/** Page of the newsroom's list, which Astro passes over for its name. */
const NEWSROOM = new URL("../pages/_newsroom.astro", import.meta.url);

/** Virtual module with the settings of the publication, for pages. */
const PUBLICATION = "virtual:crosshead/publication";

/** Gives pages the settings of the publication, and shows what is written while it is written. */
export function desk(publication: Publication): AstroIntegration {
  return {
    name: "crosshead",
    hooks: {
      "astro:config:setup"({ command, config, updateConfig, addWatchFile, injectRoute, logger }) {
        const { root } = config;
        // Of whoever is writing: a build has no such page.
        if (command === "dev") injectRoute({ pattern: "/newsroom/", entrypoint: NEWSROOM });
        const { language } = publication;
        if (!isSpoken(language)) logger.warn(`content/publication.yaml: ${unspoken(language)}`);
        addWatchFile(new URL("content/publication.yaml", root));
        updateConfig({ vite: { plugins: [settings(publication)] } });
      },
      "astro:server:setup"({ server, refreshContent, logger }) {
        const folder = join(server.config.root, ARTICLES);
        const sources = resolve(server.config.root, SOURCES);
        server.watcher.on("all", (_, path) => {
          if (path !== sources && relative(folder, path).startsWith("..")) return;
          refreshContent?.({ loaders: [LOADER] })
            .then(() => forgetContent(server))
            .catch((error) => logger.error(error.message));
        });
      },
    },
  };
}

const unspoken = (language: string) =>
  `there are no messages in “${language}”, so the site speaks English: write en, fr or ar, or add a folder to src/messages/`;

function settings(publication: Publication) {
  const code = `import { messagesIn } from ${JSON.stringify(MESSAGES)};
export const publication = { ...${JSON.stringify(publication)}, messagesIn };`;
  return {
    name: "crosshead",
    resolveId: (id: string) => (id === PUBLICATION ? `\0${id}` : undefined),
    load: (id: string) => (id === `\0${PUBLICATION}` ? code : undefined),
  };
}
