import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Runtime, Server } from "./servers.ts";

/**
 * The built site on a runtime, with a separate store of comments, while the tests of a block run.
 */
export class Served implements Server {
  readonly folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  readonly #runtime: Runtime;
  #server: Server | undefined;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    beforeAll(() => this.start());
    afterAll(async () => {
      await this.stop();
      rmSync(this.folder, { recursive: true });
    });
  }

  get #running(): Server {
    if (!this.#server) throw new Error("The site is up only while tests run");
    return this.#server;
  }

  get origin(): string {
    return this.#running.origin;
  }

  get pid(): number {
    return this.#running.pid;
  }

  /** Starts it with the existing comments, at a new origin. */
  async start(): Promise<void> {
    this.#server = await this.#runtime.start(this.folder);
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  async crash(): Promise<void> {
    await this.#running.crash();
  }

  /** Requests a path of the site; redirects are not followed. */
  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.origin + path, { headers, redirect: "manual" });
  }
}
