import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { ASTRO, run } from "./astro.ts";
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

  constructor() {
    afterAll(() => rmSync(dirname(this.folder), { recursive: true }));
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

  /** Builds a release, and returns the output of the build. */
  build(): Promise<string> {
    const env = { PUBLICATION: this.publication };
    return run([ASTRO, "build"], { env, cwd: this.folder });
  }
}
