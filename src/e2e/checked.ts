import axe from "axe-core";
import type { Page } from "playwright-core";
import { faultsOf } from "./valid-html.ts";

/** A page in which axe has been set up. */
interface Checked {
  axe: typeof axe;
}

/** Faults of a page as it stands: of accessibility, of HTML, and content wider than the window. */
export async function troublesOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as Checked).axe.run({
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const stickingOut = wide > (page.viewportSize()?.width ?? 0) ? [`${wide} pixels wide`] : [];
  return [...violations, ...stickingOut, ...(await faultsOf(await page.content()))];
}
