import type { AstroIntegrationLogger } from "astro";
import { takeLateLock } from "./build-lock.ts";

/**
 * Part of a site that takes too long to wait for: the release becomes current before the part is
 * complete.
 */
export interface LatePart {
  /**
   * Adds to a site what is available at once.
   *
   * @throws {Error} where no release is possible
   */
  prepare(site: Prepared): void;
  /**
   * Completes the part in a site that is already served.
   *
   * @returns true if it is complete; otherwise the site, while it is wanted, is to be published as it
   *   is, and completed by another call
   */
  complete(site: Completed): Promise<boolean>;
}

interface Prepared {
  /** Folder of the project. */
  root: string;
  /** Folder of the public files being built. */
  site: string;
  /** Folder of the previous release's public files, which may be linked; undefined without one. */
  before: string | undefined;
}

export interface Completed {
  /** Folder of the public files. */
  site: string;
  /**
   * Folder for what is being made, on the same disk. What is finished stays there until a site gets
   * it, even if the release for which it was made is replaced.
   */
  drafts: string;
  logger: Pick<AstroIntegrationLogger, "info">;
  /** Tests whether the site is still served; otherwise it may be deleted at any moment. */
  isWanted(): boolean;
}

/**
 * Completes a part of a release of the project in the folder `root`, for one release at a time, in
 * all processes.
 */
export async function completeInTurn(
  root: string,
  part: LatePart,
  site: Completed,
): Promise<boolean> {
  const announceWait = () => site.logger.info("waiting for the search index of another release");
  const unlock = await takeLateLock(root, announceWait, site.isWanted);
  try {
    return await part.complete(site);
  } finally {
    unlock();
  }
}
