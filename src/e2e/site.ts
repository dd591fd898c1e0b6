import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { nodeRuntime, type Server } from "./servers.ts";

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What failed to load, was refused or thrown, since the visit began. */
  troubles: string[];
}

/** The built site on Node and a browser, for as long as the tests of a file run. */
export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  #server: Server | undefined;
  #browser: Browser | undefined;

  constructor() {
    beforeAll(async () => {
      this.#server = await nodeRuntime.start(this.folder);
      this.#browser = await launchBrowser();
    });
    afterAll(async () => {
      await this.#browser?.close();
      await this.#server?.stop();
      rmSync(this.folder, { recursive: true });
    });
  }

  /** Ends the server and starts it again with the same comments. */
  async restart(): Promise<void> {
    await this.#server?.stop();
    this.#server = await nodeRuntime.start(this.folder);
  }

  /** Opens a path of the site in a browser that knows nothing of earlier visits. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    if (!this.#server || !this.#browser) throw new Error("The site is up only while tests run");
    const context = await this.#browser.newContext({ baseURL: this.#server.origin, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("requestfailed", (request) => troubles.push(request.url()));
    await page.goto(path);
    return { page, context, troubles };
  }
}
