import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { stampOf } from "../build/folder-watch.ts";
import { READ_ONCE } from "../build/publisher.ts";
import { BUILD, run } from "./astro.ts";
import { KeptBuilder } from "./kept-builder.ts";
import { copyProject } from "./project.ts";
import { devRuntimeOf, nodeRuntimeOf, type Project, workerdRuntimeOf } from "./servers.ts";

/**
 * Copy of the project, for tests that publish other content; it exists until all tests of a file
 * have run.
 */
export class ProjectCopy implements Project {
  readonly folder = copyProject();
  readonly publication = "content/publication.yaml";
  /** Node, with the last built release. */
  readonly released = nodeRuntimeOf(() => this);
  /** Workers, with the last built release. */
  readonly deployed = workerdRuntimeOf(() => this);
  /** Astro's development server. */
  readonly written = devRuntimeOf(this);
  #builder: KeptBuilder | undefined;
  /** Code and settings of the builder. */
  #stamp = "";

  constructor() {
    afterAll(async () => {
      await this.#builder?.end();
      rmSync(dirname(this.folder), { recursive: true });
    });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Deletes a file, or a folder with all its contents. */
  delete(file: string): void {
    rmSync(join(this.folder, file), { recursive: true });
  }

  /**
   * Builds a release, and returns the output of the build. One process builds for as long as code and
   * settings are the same, one release at a time.
   */
  async build(): Promise<string> {
    const stamp = stampOf(READ_ONCE.map((path) => join(this.folder, path)));
    if (!this.#builder?.isRunning || stamp !== this.#stamp) {
      await this.#builder?.end();
      this.#builder = new KeptBuilder(this);
      this.#stamp = stamp;
    }
    return this.#builder.build();
  }

  /** Builds a release like `npm run build`, and returns its output. */
  buildByCommand(): Promise<string> {
    const env = { PUBLICATION: this.publication };
    return run([BUILD], { env, cwd: this.folder });
  }
}
