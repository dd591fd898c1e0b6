import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeDigest } from "../build/code-digest.ts";
import {
  currentRelease,
  forgetServed,
  HEADERS,
  LOOK,
  type Manifest,
  noteServed,
  olderReleases,
  type Release,
  readManifest,
  requireRelease,
  SERVING,
  SETTINGS,
  SITE,
} from "../build/releases.ts";
import { CSP, type PagePolicies, policyOf, securityHeaders } from "../build/security-headers.ts";
import type { Look } from "../desk/look.ts";
import type { Publication } from "../desk/publication.ts";
import { Files } from "./files.ts";

/** Least time between two checks for a new release, each of which reads one link. */
const LOOK_MILLISECONDS = 100;

/** Settings of the publication that a server reads at its start. */
type Settings = Pick<Publication, "name" | "language" | "timeZone" | "address" | "comments">;

const asText = ({ name, language, timeZone, address, comments }: Settings): string =>
  JSON.stringify([name, language, timeZone, address, comments]);

/**
 * Files of the current release, or of the next one as soon as it is current. A release that was
 * built with other code than this server runs is ignored until the server is restarted.
 */
export class ServedReleases {
  readonly #root: string;
  readonly #address: string;
  readonly #settings: string;
  readonly #code: string;
  #release: Release;
  #manifest: Manifest;
  #files: Files;
  /** Id of the release that was ignored. */
  #passed: string | undefined;
  #looked = performance.now();
  #isNoted = true;

  /**
   * @param root - folder of the project
   * @param settings - those that the server runs with
   * @throws {Error} with one sentence, where nothing is built yet
   */
  constructor(root: string, settings: Settings) {
    const release = requireRelease(root);
    this.#root = root;
    this.#address = settings.address;
    this.#settings = asText(settings);
    this.#code = codeDigest(root);
    this.#release = release;
    this.#manifest = readManifest(release);
    this.#files = this.#open(release);
    this.#note();
  }

  /** Id of the served release. */
  get id(): string {
    return this.#release.id;
  }

  /** The publisher's look in the served release. */
  get look(): Look {
    return JSON.parse(readFileSync(join(this.#release.folder, LOOK), "utf8"));
  }

  /** Facts about the served release. */
  get manifest(): Manifest {
    return this.#manifest;
  }

  /** Files of the served release; another object for each release. */
  get files(): Files {
    const now = performance.now();
    if (now - this.#looked > LOOK_MILLISECONDS) {
      this.#looked = now;
      this.#look();
    }
    return this.#files;
  }

  /** Notes that this process serves no release any more. */
  close(): void {
    if (this.#isNoted) forgetServed(this.#root);
  }

  #look(): void {
    const release = this.#next();
    if (!release) return;
    try {
      const manifest = readManifest(release);
      if (manifest.code === this.#code) this.#move(release, manifest);
      else this.#pass(release, "needs newer server code: restart the server.");
    } catch {
      this.#pass(release, "is incomplete: run npm run build.");
    }
  }

  #move(release: Release, manifest: Manifest): void {
    this.#files = this.#open(release);
    this.#release = release;
    this.#manifest = manifest;
    if (this.#isNoted) this.#note();
    console.log(`Release ${release.id} is served.`);
    const settings = readFileSync(join(release.folder, SETTINGS), "utf8");
    if (asText(JSON.parse(settings)) === this.#settings) return;
    console.warn(
      "content/publication.yaml has changed: restart the server, which reads the name, language, timeZone, address and comments at its start.",
    );
  }

  /** Current release, unless it is already served or ignored. */
  #next(): Release | undefined {
    const release = currentRelease(this.#root);
    return release?.id === this.#release.id || release?.id === this.#passed ? undefined : release;
  }

  /** Ignores a release, and logs the reason once. */
  #pass({ id }: Release, reason: string): void {
    this.#passed = id;
    console.warn(`Release ${id} ${reason}`);
  }

  /** Notes the served release, where this process may write to the folder. */
  #note(): void {
    try {
      noteServed(this.#root, this.#release.id);
    } catch (error) {
      this.#isNoted = false;
      console.warn(
        `${SERVING} cannot be written (${(error as Error).message}): builds may delete the release that is served.`,
      );
    }
  }

  #open(release: Release): Files {
    const older = olderReleases(this.#root, new Date());
    const [folder, ...others] = [release, ...older].map((each) => join(each.folder, SITE));
    const policies: PagePolicies = JSON.parse(readFileSync(join(release.folder, HEADERS), "utf8"));
    const general = Object.entries(securityHeaders(this.#address));
    return new Files([folder ?? "", ...others], (address) => [
      ...general,
      [CSP, policyOf(policies, address)],
    ]);
  }
}
