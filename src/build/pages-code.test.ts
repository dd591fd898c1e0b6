import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { isSameCode, pagesCode } from "./pages-code.ts";

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** Makes a project with some files besides those that every project has. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "crosshead-"));
  roots.push(root);
  const common = { "astro.config.ts": "", "package-lock.json": "", "src/pages/index.astro": "<p>" };
  for (const [path, text] of Object.entries({ ...common, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test.each([
  "astro.config.ts",
  "package-lock.json",
  "src/pages/index.astro",
  "src/styles/page.css",
  "src/archive/order.ts",
])("other pages are made where %s is another", (path) => {
  expect(pagesCode(project({ [path]: "other" }))).not.toBe(pagesCode(project({})));
});

test("the same pages are made of the same code, whatever its tests and documents are", () => {
  const files = { "src/archive/order.test.ts": "", "src/docs/running.md": "" };
  expect(pagesCode(project(files))).toBe(pagesCode(project({})));
});

test("other pages are made with other settings or links", () => {
  const root = project({});
  expect(pagesCode(root, { name: "The Bell" })).not.toBe(pagesCode(root, { name: "The Horn" }));
  expect(pagesCode(root, {}, ["Harbour"])).not.toBe(pagesCode(root, {}, ["Mill"]));
});

test("code that changes while a process builds is told, and its pages count as of the code before", () => {
  const root = project({});
  const code = pagesCode(root);
  expect(isSameCode(root)).toBe(true);
  writeFileSync(join(root, "src/pages/index.astro"), "<p>More");
  expect(isSameCode(root)).toBe(false);
  expect(pagesCode(root)).toBe(code);
});
