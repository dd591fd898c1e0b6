import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AstroIntegrationLogger } from "astro";
import { takeCommandLock } from "./build-lock.ts";

interface Release {
  /** Folder of the project. */
  root: string;
  logger: Pick<AstroIntegrationLogger, "info" | "error">;
  /** Tests whether the release is the current one. */
  isCurrent(): boolean;
}

/**
 * Runs the publisher's command for a release in the shell, in the folder of the project, one
 * release after the other. It is not run for a release that has been replaced.
 *
 * @returns true on success; on failure, the log has one line about it
 */
export async function runOnRelease(
  command: string,
  { root, logger, isCurrent }: Release,
): Promise<boolean> {
  const unlock = await takeCommandLock(root, () =>
    logger.info("waiting for another onRelease to finish"),
  );
  try {
    if (!isCurrent()) return true;
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const [code, signal] = await once(child, "close");
    if (code === 0) return true;
    logger.error(
      `onRelease: “${command}” failed with ${code ?? signal}: the release is current here; correct the command and run it again`,
    );
    return false;
  } finally {
    unlock();
  }
}
