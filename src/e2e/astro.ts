import { execFile } from "node:child_process";
import { join, resolve } from "node:path";

/** Path of Astro's command, which may be missing in PATH. */
export const ASTRO = resolve("node_modules/astro/bin/astro.mjs");

/** Path in a project of the script behind `npm run build`. */
export const BUILD = join("src", "cli", "build.ts");

/**
 * Runs a script in Node to its end, and returns its output.
 *
 * @throws {Error} with all of its output, where it fails.
 */
export function run(
  [script, ...args]: [string, ...string[]],
  { env = {}, cwd = "." }: { env?: NodeJS.ProcessEnv; cwd?: string },
): Promise<string> {
  const options = {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
    maxBuffer: Number.POSITIVE_INFINITY,
  };
  return new Promise((done, fail) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      if (error) fail(new Error(`${error.message}\n${stdout}${stderr}`));
      else done(stdout + stderr);
    });
  });
}
