import axe from "axe-core";
import type { Page } from "playwright-core";
import { faultsOf } from "./valid-html.ts";

/** A page in which axe is loaded. */
interface Checked {
  axe: typeof axe;
}

/** Colour scheme and window width in pixels for viewing a page. */
export type Look = readonly [colorScheme: "light" | "dark", width: number];

/** Faults of a page as it is: of accessibility, of HTML, and content wider than the window. */
export async function troublesOf(page: Page): Promise<string[]> {
  return [...(await faultsInView(page)), ...(await faultsOf(await page.content()))];
}

/** Faults of a page in several looks. */
export async function troublesInLooks(page: Page, looks: readonly Look[]): Promise<string[]> {
  const troubles = await faultsOf(await page.content());
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const faults = await faultsInView(page);
    troubles.push(...faults.map((fault) => `${colorScheme}, ${width} pixels: ${fault}`));
  }
  return troubles;
}

/** Visible faults of a page: of accessibility, and content wider than the window. */
export async function faultsInView(page: Page): Promise<string[]> {
  const isSetUp = await page.evaluate(() => "axe" in globalThis);
  if (!isSetUp) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as Checked).axe.run({
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  });
  const [content = 0, window = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  const stickingOut = content > window ? [`${content} pixels wide`] : [];
  return [...violations, ...stickingOut];
}
