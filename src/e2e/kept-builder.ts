import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Project } from "./servers.ts";

/**
 * Process that builds a project each time that it is asked to, as the watch keeps one: a build after
 * the first takes a quarter of the time.
 */
export class KeptBuilder {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #log: string;

  constructor({ folder, publication }: Project) {
    // A file has all that is printed before a build tells that it is complete; a pipe may not.
    this.#log = join(dirname(folder), "builds.log");
    const output = openSync(this.#log, "w");
    this.#child = spawn(process.execPath, [join("src", "cli", "builder.ts")], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", PUBLICATION: publication },
      stdio: ["ignore", output, output, "ipc"],
    });
    this.#ended = once(this.#child, "exit");
    closeSync(output);
  }

  /**
   * Builds a release, and gives what the build printed.
   *
   * @throws {Error} with all that it printed, where it fails.
   */
  async build(): Promise<string> {
    const before = readFileSync(this.#log, "utf8").length;
    const complete = new Promise<true>((done) => {
      this.#child.on("message", (told) => told === "complete" && done(true));
    });
    this.#child.send("build");
    const isBuilt = await Promise.race([complete, this.#ended.then(() => false)]);
    const printed = readFileSync(this.#log, "utf8").slice(before);
    if (!isBuilt) throw new Error(`The build failed:\n${printed}`);
    return printed;
  }

  /** Ends the process, which builds nothing at that time. */
  async end(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.#ended;
  }
}
