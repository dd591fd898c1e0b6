import type { AstroPrerenderer, PathWithRoute } from "astro";
import { afterEach, expect, test, vi } from "vitest";
import { PageProgress } from "./page-progress.ts";

const { isTTY } = process.stdout;

afterEach(() => {
  vi.restoreAllMocks();
  process.stdout.isTTY = isTTY;
});

/** Output of a build of five pages of which one is rendered. */
async function written(): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const progress = new PageProgress();
  const base: AstroPrerenderer = {
    name: "five",
    getStaticPaths: async () => Array.from({ length: 5 }, () => ({}) as PathWithRoute),
    render: async () => new Response(),
  };
  expect(await progress.prerenderer(base).getStaticPaths()).toHaveLength(5);
  progress.count();
  return write.mock.calls.join("");
}

test("a terminal shows how many of all pages are there, and a file nothing", async () => {
  process.stdout.isTTY = false;
  expect(await written()).toBe("");
  vi.restoreAllMocks();
  process.stdout.isTTY = true;
  expect(await written()).toContain("pages: 1 of 5");
});
