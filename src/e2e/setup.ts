import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ASTRO, BUILD, run } from "./astro.ts";
import { launchBrowserServer } from "./browser.ts";
import { copyProject } from "./project.ts";
import { EASTERN } from "./releases.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";
import { storeComments } from "./unbuilt-comments.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the browser that tests share. */
    browser: string;
    /** Origin of the shared site on Node; tests post nothing to it. */
    origin: string;
    /** Origin of the shared site on workerd. */
    workerOrigin: string;
  }
}

/**
 * Builds the site as it is served; then starts one server of each runtime and one browser for all
 * tests, and builds again with the clock of another time zone, which must not change any page.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const project = copyProject();
  process.env["BUILT_PROJECT"] = project;
  await storeComments(project, "syria-regime-in-new-offensive");
  await build({ TZ: "Pacific/Pago_Pago" }, project, [BUILD]);
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const [server, worker, browser] = await Promise.all([
    nodeRuntime.start(folder),
    workerdRuntime.start(folder),
    launchBrowserServer(),
    // It uses the pictures and cards of the first build.
    build({ TZ: "Pacific/Kiritimati" }, ".", [ASTRO, "build", "--outDir", resolve(EASTERN)]),
  ]);
  provide("origin", server.origin);
  provide("workerOrigin", worker.origin);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([server.stop(), worker.stop(), browser.close()]);
    for (const made of [folder, dirname(project)]) rmSync(made, { recursive: true });
  };
}

async function build(
  env: NodeJS.ProcessEnv,
  cwd: string,
  command: Parameters<typeof run>[0],
): Promise<void> {
  const settings = { ...env, PUBLICATION: "src/e2e/publication.yaml" };
  await run(command, { env: settings, cwd }).catch((cause: Error) => {
    throw new Error(`The site does not build: ${cause.message}`, { cause });
  });
}
