import type { AstroIntegrationLogger } from "astro";

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
  /** Completes the part in a site that is already served. */
  complete(site: Completed): Promise<void>;
}

interface Prepared {
  /** Folder of the project. */
  root: string;
  /** Folder of the public files being built. */
  site: string;
  /** Folder of the previous release's public files, which may be linked; undefined without one. */
  before: string | undefined;
}

interface Completed {
  /** Folder of the public files. */
  site: string;
  logger: Pick<AstroIntegrationLogger, "info">;
  /** Tests whether the site is still served; otherwise it may be deleted at any moment. */
  isWanted(): boolean;
}
