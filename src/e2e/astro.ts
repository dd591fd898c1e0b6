import { execFile } from "node:child_process";
import { resolve } from "node:path";

/** Astro's own command, which is not on the path of everybody who runs a test. */
export const ASTRO = resolve("node_modules/astro/bin/astro.mjs");

/**
 * Runs a script in Node to its end, and gives what it printed.
 *
 * @throws {Error} with all that it printed, where it fails.
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
