import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFront } from "../desk/front-file.ts";
import { frontMatter } from "../desk/front-matter.ts";
import { readPublication } from "../desk/publication.ts";
import { readSources } from "../desk/sources-file.ts";
import { readYaml } from "../desk/yaml.ts";

const folder = mkdtempSync(join(tmpdir(), "docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: string) => {
  const path = join(folder, "example.yaml");
  writeFileSync(path, text);
  return path;
};

/** Keys that every publication has, for examples of other keys. */
const PUBLICATION = `name: The Gull
tagline: News of the coast
language: en
timeZone: Europe/London
address: https://gull.example
`;

const NOTHING = { slugs: new Set<string>(), topics: new Map(), now: new Date() };

/** Readers of examples, by the first key of an example. */
const READERS: Record<string, (text: string) => unknown> = {
  "---": (text) =>
    readYaml({ path: "", text: text.replaceAll("---\n", ""), firstLine: 1 }, frontMatter),
  name: (text) => readPublication(file(text)),
  logo: (text) => readPublication(file(PUBLICATION + text)),
  onRelease: (text) => readPublication(file(PUBLICATION + text)),
  comments: (text) => readPublication(file(PUBLICATION + text)),
  lead: (text) => readFront(NOTHING, file(text)),
  join: (text) => readSources(() => true, file(text)),
};

const EXAMPLE = /^```yaml\n(?<text>(?<begin>---|\w+)[\s\S]*?)^```$/gmu;

const examples = ["README.md", ...globSync("src/docs/*.md")].flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(EXAMPLE)].map(({ groups }) => ({
    page,
    begin: groups?.["begin"] ?? "",
    text: groups?.["text"] ?? "",
  })),
);

test("every kind of settings has an example", () => {
  expect([...new Set(examples.map(({ begin }) => begin))].sort()).toEqual(
    Object.keys(READERS).sort(),
  );
});

test.each(examples)("$page: the example that begins with $begin is read", ({ begin, text }) => {
  expect(() => READERS[begin]?.(text)).not.toThrow();
});
