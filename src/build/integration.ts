import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { LookedPublication } from "../desk/look.ts";
import type { Publication } from "../desk/publication.ts";
import { readTheme } from "../desk/theme-file.ts";
import { takeBuildLock } from "./build-lock.ts";
import { cloudflareHeaders } from "./cloudflare-headers.ts";
import { codeDigest } from "./code-digest.ts";
import { inDigits } from "./file-limits.ts";
import { KeptPages } from "./kept-pages.ts";
import { completeInTurn, type LatePart } from "./late-part.ts";
import { runOnRelease } from "./on-release.ts";
import { readPagePolicies } from "./page-policies.ts";
import { PageProgress } from "./page-progress.ts";
import { isSameCode, pagesCode } from "./pages-code.ts";
import { prune } from "./prune.ts";
import { publish } from "./publish.ts";
import { quietLog } from "./quiet-log.ts";
import {
  BUILDING,
  CACHE,
  currentRelease,
  HEADERS,
  LATE,
  LOOK,
  MANIFEST,
  type Manifest,
  newReleaseId,
  RELEASES,
  type Release,
  SETTINGS,
  SITE,
  THEME,
} from "./releases.ts";
import { report } from "./report.ts";
import { type PagePolicies, UNFRAMED } from "./security-headers.ts";
import { spreadPictures } from "./spread-pictures.ts";
import { emptyTrash } from "./trash.ts";

/** A build that is to be published. */
interface Build {
  /** Start time: milliseconds on the clock of the process. */
  begun: number;
  unlock: () => void;
  pages: KeptPages;
  /** Release that it replaces. */
  before: Release | undefined;
}

/** Parts that other integrations add to a release. */
interface Parts {
  /** Part that is completed after the release is current, while other builds may run. */
  latePart?: LatePart;
  /** Style sheet, links and target that all pages share, once content is read. */
  onAllPages?: () => unknown;
  /** Summaries of their work for a release, in a few words: “12 stories, 2 read”. */
  accounts?: (() => string)[];
}

/** Messages about progress to the process that started a build. */
export type Progress = "current" | "complete";

const tellParent = (message: Progress) => {
  // The other process may have ended.
  if (process.connected) process.send?.(message, () => {});
};

/**
 * Makes each build a release: it is built in a separate folder, and published when it is complete.
 * A build that fails or is killed changes nothing on the site, and of two concurrent builds the
 * second waits. It must be the last integration, as files that others add after a build are part of
 * the release.
 *
 * A build with `--outDir` is not published, and waits for none.
 */
export function releases(
  publication: LookedPublication,
  { latePart, onAllPages = () => undefined, accounts = [] }: Parts = {},
): AstroIntegration & { cacheBefore: () => string | undefined } {
  const progress = new PageProgress();
  let root = ".";
  let build: Build | undefined;
  let clear = () => {};
  return {
    name: "crosshead:releases",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig, logger }) => {
        const begun = performance.now();
        root = fileURLToPath(config.root);
        if (command !== "build") return;
        logger.options.destination = quietLog(logger.options.destination, progress.count);
        const isElsewhere = config.outDir.href !== new URL("dist/", config.root).href;
        if (isElsewhere) return;
        updateConfig({
          outDir: new URL(`${BUILDING}/${SITE}/`, config.root),
          cacheDir: new URL(`${BUILDING}/${CACHE}/`, config.root),
          vite: { build: { emptyOutDir: false } },
        });
        const announceWait = () => logger.info("waiting for another build to finish");
        const unlock = await takeBuildLock(root, announceWait);
        clear = () => rmSync(join(root, BUILDING), { recursive: true, force: true });
        clear();
        const before = currentRelease(root);
        build = { begun, unlock, before, pages: new KeptPages(root, before) };
        // A build that fails leaves the disk as it was.
        process.once("exit", clear);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const code = pagesCode(root, publication, onAllPages());
        setPrerenderer((base) =>
          progress.prerenderer(spreadPictures(build?.pages.prerenderer(base, code) ?? base)),
        );
      },
      "astro:build:done": async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        if (build && isSameCode(root)) build.pages.finish();
        const before = build?.before;
        latePart?.prepare({ root, site, before: before && join(before.folder, SITE) });
        const policies = readPagePolicies(
          site,
          build?.pages.files.filter(isPage),
          build?.pages.kept,
          before && readPolicies(before),
        );
        if (policies.policy === UNFRAMED) logger.warn(POLICIES_STAY);
        writeCloudflareHeaders(site, policies, publication);
        if (!build) {
          const drafts = join(site, OWN_DRAFTS);
          await latePart?.complete({ site, drafts, logger, isWanted: () => true });
          return;
        }
        const id = publishBuild(root, policies, publication);
        logger.info(`release ${id} is current`);
        process.off("exit", clear);
        build.unlock();
        tellParent("current");
        const emptied = emptyTrash(root);
        // It is awaited only after the late part.
        emptied.catch(() => {});
        const done = [...accounts.map((account) => account()), pagesOf(build)];
        const isCurrent = () => currentRelease(root)?.id === id;
        const released = join(root, RELEASES, id, SITE);
        const late = { site: released, drafts: join(root, LATE), logger, isWanted: isCurrent };
        const { onRelease } = publication;
        let isComplete = false;
        while (!isComplete) {
          isComplete = !latePart || (await completeInTurn(root, latePart, late));
          await emptied;
          if (!isCurrent()) return;
          if (isComplete) {
            tellParent("complete");
            report(logger, released, done, build.begun);
          }
          const isPublic =
            !onRelease || (await runOnRelease(onRelease, { root, logger, isCurrent }));
          if (!isPublic) process.once("exit", failBuild);
        }
      },
    },
    cacheBefore: () => build?.before && join(build.before.folder, CACHE),
  };
}

/** Fails a build without an error in a hook, from which Astro exits with 0. */
const failBuild = () => {
  process.exitCode = 1;
};

/** Folder for late parts in the site of a build that is not published. */
const OWN_DRAFTS = ".late";

const isPage = (file: string) => file.endsWith(".html");

const pagesOf = ({ pages: { rendered, kept } }: Build) =>
  `${inDigits(rendered.size)} pages rendered, ${inDigits(kept.size)} kept`;

const POLICIES_STAY =
  "pages have content security policies that are too many or too long for headers: only their <meta> tags set them";

const readPolicies = ({ folder }: Release): PagePolicies =>
  JSON.parse(readFileSync(join(folder, HEADERS), "utf8"));

/** Writes the file `_headers` of the site, which may already have the publisher's rules. */
function writeCloudflareHeaders(
  site: string,
  policies: PagePolicies,
  { address }: Publication,
): void {
  const file = join(site, "_headers");
  const own = existsSync(file) ? readFileSync(file, "utf8") : "";
  writeFileSync(file, cloudflareHeaders(policies, address, own));
}

/** Publishes a build, with its facts for servers, and returns the release's ID. */
function publishBuild(
  root: string,
  policies: PagePolicies,
  { look, ...settings }: LookedPublication,
): string {
  const now = new Date();
  const id = newReleaseId(now);
  const replaces = currentRelease(root)?.id;
  const manifest: Manifest = { id, builtAt: now.toISOString(), replaces, code: codeDigest(root) };
  const facts = { [MANIFEST]: manifest, [SETTINGS]: settings, [LOOK]: look, [HEADERS]: policies };
  writeFileSync(join(root, BUILDING, THEME), readTheme().css);
  for (const [file, fact] of Object.entries(facts)) {
    writeFileSync(join(root, BUILDING, file), JSON.stringify(fact));
  }
  publish(root, id);
  prune(root, now);
  return id;
}
