import type { AstroIntegrationLogger } from "astro";

/** Part of a site that takes too long to be waited for: a release is current before it is complete. */
export interface LatePart {
  /**
   * Puts into a site what it has of this part at once.
   *
   * @throws {Error} where there can be no release
   */
  prepare(site: Prepared): void;
  /** Completes the part in a site that readers may be reading. */
  complete(site: Completed): Promise<void>;
}

interface Prepared {
  /** Folder of the project. */
  root: string;
  /** Folder of the public files that are built. */
  site: string;
  /** That of the release before, whose files may be linked; undefined where there is none. */
  before: string | undefined;
}

interface Completed {
  /** Folder of the public files. */
  site: string;
  logger: Pick<AstroIntegrationLogger, "info">;
  /**
   * Tests whether the site is still the one that is served: else it may be deleted at any moment.
   */
  isWanted(): boolean;
}
