import { expect, test } from "vitest";
import { limitWarning } from "./file-limits.ts";

test("a site is warned of from four fifths of a limit of Cloudflare's on", () => {
  expect(limitWarning(15_999)).toBeUndefined();
  expect(limitWarning(16_000)).toBe(
    "the site has 16,000 files: Cloudflare allows up to 20,000 on its free plan",
  );
  expect(limitWarning(79_999)).toMatch(/up to 20,000 on its free plan$/u);
  expect(limitWarning(80_000)).toMatch(/up to 100,000 on its paid plan$/u);
});
