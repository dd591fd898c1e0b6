import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { Served } from "./served.ts";
import { nodeRuntime } from "./servers.ts";

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What failed to load, was refused or thrown, since the visit began. */
  troubles: string[];
}

/** The built site on Node and a browser, for as long as the tests of a file run. */
export class Site extends Served {
  #browser: Browser | undefined;

  constructor() {
    super(nodeRuntime);
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterAll(() => this.#browser?.close());
  }

  /** Ends the server and starts it again with the same comments. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Opens a path of the site in a browser that knows nothing of earlier visits. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    if (!this.#browser) throw new Error("The site is up only while tests run");
    const context = await this.#browser.newContext({ baseURL: this.origin, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("requestfailed", (request) => troubles.push(request.url()));
    await page.goto(path);
    return { page, context, troubles };
  }
}
