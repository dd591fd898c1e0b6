import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { VFileMessage } from "vfile-message";
import { debounced } from "../build/debounced.ts";
import { FolderWatch, stampOf } from "../build/folder-watch.ts";
import { Publisher, TAKEN_IN_ONCE } from "../build/publisher.ts";
import { CACHE, CURRENT, SETTINGS, THEME } from "../build/releases.ts";
import { isLeftBehind } from "../desk/articles-folder.ts";
import { mistakeLine, mistakeOf, readLastGood } from "../desk/last-good.ts";
import { readPublication } from "../desk/publication.ts";
import { isOwnRegister } from "../desk/register.ts";
import { readTheme } from "../desk/theme-file.ts";

/** Publishes what changes, and what comes out by its time, for as long as it runs. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Folders of all that the publisher writes. */
const FOLDERS = ["content", "public"];
/** A build begins when nothing has changed for a pause, or a while after the first change. */
const PAUSES = { pause: 200, longest: 2_000 };
const POLL_MILLISECONDS = 30_000;
const CLOCK_MILLISECONDS = 5_000;

/** Folder with the cache of the current release. */
const LAST_GOOD = join(CURRENT, CACHE);

// Paths are the project's, whatever folder it is started from.
process.chdir(ROOT);

const publisher = new Publisher({
  args: [join("src", "cli", "builder.ts")],
  root: ROOT,
  stamp: () => stampOf(TAKEN_IN_ONCE),
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

console.log(`Watching ${FOLDERS.join("/ and ")}/: what changes there is published.`);
await publisher.publish();

/**
 * Settings that a build reads: where content/publication.yaml or content/theme.css has a mistake, the
 * file of the release before; undefined where there is none.
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
