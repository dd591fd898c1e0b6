import { fontProviders } from "astro/config";
import { expect, test } from "vitest";
import { newsreader } from "./newsreader.ts";
import { withSubsets } from "./subset-provider.ts";

test("each font of the page is known by its subset, so that one can be preloaded without the other", async () => {
  const provider = withSubsets(fontProviders.local());
  await provider.init?.({
    root: new URL("../../", import.meta.url),
    storage: { getItem: async () => null, setItem: async () => undefined },
  });
  const resolved = await provider.resolveFont({
    familyName: newsreader.name,
    weights: [],
    styles: [],
    subsets: [],
    formats: [],
    options: newsreader.options,
  });
  const subsets = resolved?.fonts.map(({ meta }) => meta?.subset) ?? [];
  expect(Map.groupBy(subsets, (subset) => subset).get("latin")).toHaveLength(3);
  expect(new Set(subsets)).toEqual(new Set(["latin", "latin-ext"]));
});
