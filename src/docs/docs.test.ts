import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const README = "README.md";

const PAGES = [README, ...globSync("src/docs/*.md")].map((path) => path.replaceAll("\\", "/"));

/** Most lines of a page, for reading in one sitting. */
const MAX_LINES = 200;

const LINK = /\]\((?<found>(?!https?:)[^)\s]+)\)/gu;
const HEADING = /^#{1,6} (?<found>.+)$/gmu;
const SCRIPT = /\bnpm run (?:--\S+ )?(?<found>[a-z][a-z:]*)/gu;
const SOURCE = /`(?<found>[a-z][\w-]*\/[\w./[\]-]+\.(?:ts|json|txt))`/gu;
const EXAMPLE = /^```[\s\S]*?^```$|^ {4}.*$/gmu;

const textOf = (path: string) => readFileSync(path, "utf8");

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(({ groups }) => groups?.["found"] ?? "");

/** Fragments of the headings of a page, as on GitHub. */
const fragmentsOf = (path: string) =>
  found(textOf(path).replace(EXAMPLE, ""), HEADING).map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/gu, "-"),
  );

const isThere = (page: string, target: string): boolean => {
  const [path, fragment] = target.split("#");
  const file = path ? join(dirname(page), path) : page;
  return existsSync(file) && (fragment === undefined || fragmentsOf(file).includes(fragment));
};

test.each(PAGES)("%s links to files and headings that are there", (page) => {
  const targets = found(textOf(page).replace(EXAMPLE, ""), LINK);
  expect(targets.filter((target) => !isThere(page, target))).toEqual([]);
});

test.each(PAGES)("%s names scripts of package.json", (page) => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  expect(found(textOf(page), SCRIPT).filter((script) => !(script in scripts))).toEqual([]);
});

test.each(PAGES)("%s names files that are there, of the project or below src/", (page) => {
  const files = found(textOf(page), SOURCE);
  expect(files.filter((file) => !existsSync(file) && !existsSync(join("src", file)))).toEqual([]);
});

test.each(PAGES)("%s is read in one sitting", (page) => {
  expect(textOf(page).trimEnd().split("\n").length).toBeLessThanOrEqual(MAX_LINES);
});

test("README links to every page, and lists every folder of src/", () => {
  const readme = textOf(README);
  const linked = found(readme, LINK).map((target) => normalize(target.split("#")[0] ?? ""));
  expect(linked).toEqual(expect.arrayContaining(globSync("src/docs/*.md").map(normalize)));
  const tree = readme.slice(readme.indexOf("## Source tree"));
  const folders = globSync("src/*/").map((path) => path.replace(/^src[\\/]|[\\/]$/gu, ""));
  expect(
    folders.filter((folder) => !tree.includes(` ${folder}/ `) && !tree.includes(` ${folder}/\n`)),
  ).toEqual([]);
});
