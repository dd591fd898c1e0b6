import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

/** Starting Node for each run takes longer than the default timeout: milliseconds. */
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

beforeAll(() => {
  mkdirSync(join(folder, "articles"));
  const ice = "Ice on the sea\n\nThe sea froze over.\n\n“It is cold here,” he said.\n";
  writeFileSync(join(folder, "articles/2026-02-03-ice.txt"), ice);
  writeFileSync(
    join(folder, "articles/2026-02-04-fog.txt"),
    "---\ndraft: true\n---\nFog\n\nFog.\n",
  );
  writeFileSync(join(folder, "articles/Thumbs.db"), "\0");
});

afterAll(() => rmSync(folder, { recursive: true }));

function list(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/desk.ts", ...args], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
    env: {
      ...process.env,
      ARTICLES: join(folder, "articles"),
      SOURCES: join(folder, "sources.yaml"),
      FRONT: join(folder, "front.yaml"),
    },
  });
  return { status, stdout, stderr };
}

test("the list is told in words, with each doubt’s place, words and the line that settles it", () => {
  expect(list().stdout.replaceAll(`${folder}/`, "")).toBe(`Uncertain names (1)

articles/2026-02-03-ice.txt:5:1 Nothing near this quotation names its source (quotation-source)
    “It is cold here,”
    quotes: [{ words: It is cold here, by: null }]

Held (1)

articles/2026-02-04-fog.txt is held: it is a draft

Ignored: files left by the system or by a text editor (1)

articles/Thumbs.db

1 uncertain name
`);
});

test("the list is told to programs", () => {
  const { doubts, held } = JSON.parse(list("--json").stdout);
  expect(doubts).toMatchObject([{ slug: "ice", harm: "name", line: 5, guess: null }]);
  expect(held).toMatchObject([{ slug: "fog", by: "draft", until: null }]);
});

test("an option that there is not ends it with one line", () => {
  const { status, stderr } = list("--jsn");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no option --jsn; --help lists the options\n$/u);
});
