import { mkdirSync } from "node:fs";
import { resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { VFileMessage } from "vfile-message";
import type { ViteDevServer } from "vite";
import { ARTICLES, SAMPLES } from "./articles-folder.ts";
import { currentEdition, setEdition } from "./current-edition.ts";
import { type Edition, makeEdition } from "./edition.ts";
import { FRONT } from "./front-file.ts";
import { readLastGood, writeLastGood } from "./last-good.ts";
import type { LookedPublication } from "./look.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { PAGES } from "./own-pages.ts";
import { isOwnRegister, REGISTER } from "./register.ts";
import { SOURCES } from "./sources-file.ts";
import { THEME } from "./theme-file.ts";
import { unrepeatedLog } from "./unrepeated-log.ts";
import { WIRE } from "./wire-folder.ts";

const MESSAGES = fileURLToPath(new URL("../messages/messages.ts", import.meta.url));

/** Page of the newsroom's list, which Astro does not publish because of its name. */
const NEWSROOM = new URL("../pages/_newsroom.astro", import.meta.url);

/**
 * Folder with the cache of the last good release, for builds that continue in spite of mistakes.
 * The watcher sets it for the builds that it starts.
 */
const LAST_GOOD = process.env["LAST_GOOD"];

/**
 * An editor empties a file before it writes it, and the watcher may report only the first change.
 */
const SETTLED_MILLISECONDS = 100;

/** Virtual module with the settings of the publication, for pages. */
const PUBLICATION = "virtual:crosshead/publication";

/** Virtual style sheet of the publisher's theme. */
const THEME_MODULE = "virtual:crosshead/theme.css";

/**
 * Gives pages the settings of the publication, and updates them while content is written.
 *
 * @param css - the publisher's style sheet
 * @param cacheBefore - returns the folder with the cache of the release that a build replaces
 */
export function desk(
  publication: LookedPublication,
  css: string,
  cacheBefore: () => string | undefined,
): AstroIntegration & { account: () => string } {
  let root = ".";
  let cache: URL;
  let isBuild = false;
  return {
    name: "crosshead",
    hooks: {
      "astro:config:setup"({ command, config, updateConfig, addWatchFile, injectRoute }) {
        root = fileURLToPath(config.root);
        isBuild = command === "build";
        // For authors only: a build has no such page.
        if (command === "dev") injectRoute({ pattern: "/newsroom/", entrypoint: NEWSROOM });
        for (const file of ["content/publication.yaml", THEME]) {
          addWatchFile(new URL(file, config.root));
        }
        const plugins = [settings(publication, command), theme(css)];
        updateConfig({ vite: { plugins } });
      },
      "astro:config:done"({ config }) {
        cache = config.cacheDir;
      },
      "astro:build:start": async ({ logger }) => {
        const lastGood = LAST_GOOD === undefined ? undefined : readLastGood(LAST_GOOD);
        const replaced = cacheBefore();
        const before = replaced === undefined ? undefined : readLastGood(replaced);
        const edition = await makeEdition({ root, logger, showsHeld: false, lastGood, before });
        if (edition.mistakes.length > 0) throw new VFileMessage(edition.mistakes.join("\n"));
        mkdirSync(cache, { recursive: true });
        writeLastGood(cache, edition);
        setEdition(edition);
      },
      "astro:server:setup": async ({ server, logger }) => {
        // Astro starts a server in builds as well, to read content collections.
        if (isBuild) return;
        const watched = [ARTICLES, SAMPLES, PAGES, WIRE, REGISTER, SOURCES, FRONT].map((path) =>
          resolve(root, path),
        );
        let sound: Edition | undefined;
        const nextLog = unrepeatedLog(logger);
        const show = oneAtATime(async () => {
          await setTimeout(SETTLED_MILLISECONDS);
          const log = nextLog();
          const edition = await makeEdition({ root, logger: log, showsHeld: true });
          const { mistakes } = edition;
          for (const mistake of mistakes) log.error(mistake);
          if (mistakes.length === 0) sound = edition;
          // Pages without mistakes stay until the new mistake is corrected, and link to it.
          setEdition(sound ? { ...sound, mistakes } : edition);
          forgetPaths(server);
          server.ws.send({ type: "full-reload" });
        });
        const tell = (error: unknown) => logger.error(String(error));
        server.watcher.on("all", (_, path) => {
          if (isOwnRegister(path)) return;
          if (watched.some((each) => path === each || path.startsWith(each + sep))) {
            show().catch(tell);
          }
        });
        await show().catch(tell);
      },
    },
    account: () => {
      const { stories, read } = currentEdition();
      const all =
        stories.length === 1 ? "1 story" : `${stories.length.toLocaleString("en")} stories`;
      return `${all}, ${read.toLocaleString("en")} read`;
    },
  };
}

/** Makes Astro ask pages for their paths again, as after a change in one of its collections. */
function forgetPaths({ environments: { client, ...others } }: ViteDevServer): void {
  for (const { hot } of Object.values(others)) hot.send("astro:content-changed", {});
}

function settings(publication: LookedPublication, command: string) {
  const { onRelease: _, ...shown } = publication;
  const code = `import { messagesIn } from ${JSON.stringify(MESSAGES)};
export const isPreview = ${command === "dev"};
export const publication = { ...${JSON.stringify(shown)}, messagesIn };`;
  return {
    name: "crosshead",
    resolveId: (id: string) => (id === PUBLICATION ? `\0${id}` : undefined),
    load: (id: string) => (id === `\0${PUBLICATION}` ? code : undefined),
  };
}

/**
 * The publisher's style sheet, which comes after those of the site and before readers' preferences.
 */
function theme(css: string) {
  return {
    name: "crosshead:theme",
    resolveId: (id: string) => (id === THEME_MODULE ? `\0${id}` : undefined),
    load: (id: string) => (id === `\0${THEME_MODULE}` ? `@layer theme {\n${css}\n}` : undefined),
  };
}
