import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { wasLeft } from "./left-page.ts";
import { Served } from "./served.ts";
import { nodeRuntime, type Runtime } from "./servers.ts";

export interface PageVisit {
  page: Page;
  context: BrowserContext;
  /** Failed loads, refused requests and thrown errors since the start of the visit. */
  troubles: string[];
}

/** The shared server on Node, for tests that post nothing. */
export const sharedServer = shared("Node, shared", () => inject("origin"));

/** The shared server on workerd, for tests that post nothing. */
export const sharedWorker = shared("workerd, shared", () => inject("workerOrigin"));

/** A server that tests neither start nor stop. */
function shared(name: string, origin: () => string): Runtime {
  return {
    name,
    start: async () => ({
      origin: origin(),
      pid: 0,
      stop: async () => undefined,
      crash: () => Promise.reject(new Error("Other tests use this server as well")),
    }),
  };
}

/** The shared browser, while the tests of a file run. */
export class SharedBrowser {
  #browser: Browser | undefined;

  constructor() {
    beforeAll(async () => {
      this.#browser = await chromium.connect(inject("browser"));
    });
    afterAll(() => this.#browser?.close());
  }

  /** Opens a window with a separate profile. */
  newContext(options: BrowserContextOptions): Promise<BrowserContext> {
    if (!this.#browser) throw new Error("There is a browser only while tests run");
    return this.#browser.newContext(options);
  }
}

/** The built site on Node and a browser, while the tests of a file run. */
export class Site extends Served {
  readonly #browser = new SharedBrowser();

  constructor(runtime = nodeRuntime) {
    super(runtime);
  }

  /** Restarts the server with the same comments. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Opens a path of the site in a new profile. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<PageVisit> {
    const context = await this.#browser.newContext({ baseURL: this.origin, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("requestfailed", (request) => wasLeft(request) || troubles.push(request.url()));
    await page.goto(path);
    return { page, context, troubles };
  }
}
