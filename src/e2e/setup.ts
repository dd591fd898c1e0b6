import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ASTRO, run } from "./astro.ts";
import { launchBrowserServer } from "./browser.ts";
import { copyProject } from "./project.ts";
import { nodeRuntime } from "./servers.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address at which tests reach the browser that they share. */
    browser: string;
    /** Origin of the site that they share; they post nothing to it. */
    origin: string;
  }
}

/** A build for a runtime, on a machine at another end of the day, which no page may show. */
interface Build {
  target: string;
  timeZone: string;
  /** Where the project is. */
  cwd: string;
}

/** Builds the site for each runtime, and starts one server and one browser for all tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const project = copyProject();
  await Promise.all([
    // The preview on workerd begins with what a build leaves in the project's own folder.
    build({ target: "cloudflare", timeZone: "Pacific/Kiritimati", cwd: "." }),
    build({ target: "node", timeZone: "Pacific/Pago_Pago", cwd: project }),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const [server, browser] = await Promise.all([nodeRuntime.start(folder), launchBrowserServer()]);
  provide("origin", server.origin);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([server.stop(), browser.close()]);
    for (const made of [folder, project]) rmSync(made, { recursive: true });
  };
}

/** Builds into the folder that tests read. */
async function build({ target, timeZone, cwd }: Build): Promise<void> {
  const env = {
    DEPLOY_TARGET: target,
    TZ: timeZone,
    PUBLICATION: "src/e2e/publication.yaml",
  };
  const command: [string, ...string[]] = [ASTRO, "build", "--outDir", resolve(`dist/${target}`)];
  await run(command, { env, cwd }).catch((cause: Error) => {
    throw new Error(`The site does not build for ${target}: ${cause.message}`, { cause });
  });
}
