import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What failed to load, was refused or thrown, since the visit began. */
  troubles: string[];
}

/** Opens an address in a browser that knows nothing of earlier visits. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("requestfailed", (request) => troubles.push(request.url()));
  await page.goto(address);
  return { page, context, troubles };
}
