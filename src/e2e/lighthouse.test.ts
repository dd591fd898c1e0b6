import { expect, test } from "vitest";
import { lighthouseOf, scoreOf } from "./lighthouse.ts";

const results = lighthouseOf(["/", "/articles/syria-regime-in-new-offensive/"]);

/** Failed audits of a category, by Lighthouse's names. */
async function faultsIn(category: string): Promise<string[]> {
  return [...(await results)].flatMap(([path, result]) =>
    (result.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${path} ${id}`),
  );
}

test.each(["accessibility", "best-practices", "seo"])(
  "front page and article have 100 of 100 in %s",
  async (category) => {
    expect(await faultsIn(category)).toEqual([]);
    for (const [path, result] of await results) {
      expect(scoreOf(result, category), path).toBe(100);
    }
  },
  120_000,
);

test("nothing moves while a page loads", async () => {
  for (const [path, result] of await results) {
    expect(result.audits["cumulative-layout-shift"]?.numericValue, path).toBe(0);
  }
}, 120_000);
