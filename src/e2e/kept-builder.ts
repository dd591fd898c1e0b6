import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { told } from "../build/publisher.ts";
import { BUILD } from "./astro.ts";
import type { Project } from "./servers.ts";

/**
 * Process that builds a project on request, like that of the watch: a build after the first takes a
 * quarter of the time.
 */
export class KeptBuilder {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #log: string;

  constructor({ folder, publication }: Project) {
    // A file has all output of a build before the build is reported; a pipe may not.
    this.#log = join(dirname(folder), "builds.log");
    const output = openSync(this.#log, "w");
    this.#child = spawn(process.execPath, [BUILD], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", PUBLICATION: publication },
      stdio: ["ignore", output, output, "ipc"],
    });
    this.#ended = once(this.#child, "exit");
    closeSync(output);
  }

  /** True if it can build; a failed build ends it. */
  get isRunning(): boolean {
    return this.#child.connected;
  }

  /**
   * Builds a release, and returns the output of the build.
   *
   * @throws {Error} with all output, if the build fails
   */
  async build(): Promise<string> {
    const before = readFileSync(this.#log, "utf8").length;
    const complete = told(this.#child, "complete");
    this.#child.send("build");
    const isBuilt = await Promise.race([complete, this.#ended.then(() => false)]);
    const printed = readFileSync(this.#log, "utf8").slice(before);
    if (!isBuilt) throw new Error(`The build failed:\n${printed}`);
    return printed;
  }

  /** Ends the process after its current work. */
  async end(): Promise<void> {
    if (this.isRunning) this.#child.disconnect();
    await this.#ended;
  }
}
