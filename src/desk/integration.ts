import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { isSpoken } from "../messages/messages.ts";
import { ARTICLES, LOADER } from "./articles-folder.ts";
import { forgetContent } from "./forget-content.ts";
import type { Publication } from "./publication.ts";
import { REGISTER } from "./register.ts";
import { SOURCES } from "./sources-file.ts";

const MESSAGES = fileURLToPath(new URL("../messages/messages.ts", import.meta.url));

/**
 * Virtual modules, `virtual:crosshead/…`: facts of the publication that are needed on a server too.
 */
const MODULES = {
  "virtual:crosshead/publication": ({ publication }: Desk) =>
    `import { messagesIn } from ${JSON.stringify(MESSAGES)};
     export const publication = { ...${JSON.stringify(publication)}, messagesIn };`,
  "virtual:crosshead/articles": ({ root }: Desk) =>
    `const articles = new Map(${readFileSync(new URL(REGISTER, root), "utf8")}.map((a) => [a.slug, a]));
     export const articleBySlug = (slug) => articles.get(slug);`,
};

interface Desk {
  publication: Publication;
  root: URL;
}

/** Gives pages the publication and the register of articles, in the build as on a server. */
export function desk(publication: Publication): AstroIntegration {
  return {
    name: "crosshead",
    hooks: {
      "astro:config:setup"({ config, updateConfig, addWatchFile, logger }) {
        const { root } = config;
        const { language } = publication;
        if (!isSpoken(language)) logger.warn(`content/publication.yaml: ${unspoken(language)}`);
        addWatchFile(new URL("content/publication.yaml", root));
        updateConfig({ vite: { plugins: [modules({ publication, root })] } });
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

function modules(desk: Desk) {
  return {
    name: "crosshead",
    resolveId: (id: string) => (id in MODULES ? `\0${id}` : undefined),
    load(this: { addWatchFile(path: string): void }, id: string) {
      const make = MODULES[id.slice(1) as keyof typeof MODULES];
      if (!id.startsWith("\0") || !make) return;
      this.addWatchFile(fileURLToPath(new URL(REGISTER, desk.root)));
      return make(desk);
    },
  };
}
