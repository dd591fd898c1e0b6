import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { VFileMessage } from "vfile-message";
import { debounced } from "../build/debounced.ts";
import { FolderWatch, stampOf } from "../build/folder-watch.ts";
import { Publisher, READ_ONCE } from "../build/publisher.ts";
import { CACHE, CURRENT, SETTINGS, THEME } from "../build/releases.ts";
import { isLeftBehind } from "../desk/articles-folder.ts";
import { mistakeLine, readLastGood } from "../desk/last-good.ts";
import { mistakeOf } from "../desk/mistake.ts";
import { readPublication } from "../desk/publication.ts";
import { isOwnRegister } from "../desk/register.ts";
import { readTheme } from "../desk/theme-file.ts";

/**
 * Folder of the project. This command publishes changes and timed releases for as long as it runs.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Folders of the publisher's files. */
const FOLDERS = ["content", "public"];
/**
 * Pauses before a build: after the last change, or after the first one in a series, in
 * milliseconds.
 */
const PAUSES = { pause: 200, longest: 2_000 };
const POLL_MILLISECONDS = 30_000;
const CLOCK_MILLISECONDS = 5_000;

/** Cache folder of the current release. */
const LAST_GOOD = join(CURRENT, CACHE);

// Paths are relative to the project, wherever the command is started.
process.chdir(ROOT);

const publisher = new Publisher({
  args: [join("src", "cli", "build.ts")],
  root: ROOT,
  stamp: () => stampOf(READ_ONCE),
  environment: () => {
    folders.settle();
    const settings = settingsOfBuild();
    return settings && { ...settings, LAST_GOOD, ASTRO_TELEMETRY_DISABLED: "1" };
  },
});
const publish = debounced(() => void publisher.publish(), PAUSES);
const folders = new FolderWatch(FOLDERS, {
  onChange: publish,
  passesOver: (path) =>
    (path.startsWith("content") && isLeftBehind(basename(path))) || isOwnRegister(path),
});

setInterval(() => folders.poll(), POLL_MILLISECONDS);
setInterval(() => {
  const { next } = readLastGood(LAST_GOOD);
  if (next !== undefined && publisher.isDue(next)) publish();
}, CLOCK_MILLISECONDS);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    publisher.stop();
    process.exit();
  });
}

console.log(`Watching ${FOLDERS.join("/ and ")}/: changes are published.`);
await publisher.publish();

/**
 * Environment with the settings of a build: where content/publication.yaml or content/theme.css has
 * a mistake, it names the file of the previous release; undefined without one.
 */
function settingsOfBuild(): NodeJS.ProcessEnv | undefined {
  const settings = [
    { name: "PUBLICATION", read: () => readPublication(), before: join(CURRENT, SETTINGS) },
    { name: "THEME", read: () => readTheme(), before: join(CURRENT, THEME) },
  ];
  const environment: NodeJS.ProcessEnv = {};
  for (const { name, read, before } of settings) {
    try {
      read();
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      console.warn(mistakeLine(mistakeOf(error), []));
      if (!existsSync(before)) return undefined;
      environment[name] = before;
    }
  }
  return environment;
}
