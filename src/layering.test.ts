import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Rooms with the contents of pages. */
const SHOWN = [
  "newswire",
  "comments",
  "desk",
  "archive",
  "formats",
  "sharing",
  "cards",
  "pictures",
  "messages",
];

/**
 * Imports that are allowed between rooms of the house. Every room may import from itself, and none
 * from `testing`, whose examples are for tests only.
 */
const MAY_IMPORT: Record<string, string[]> = {
  newswire: [],
  wire: [],
  ingest: ["wire", "build", "desk"],
  comments: [],
  formats: ["newswire", "comments", "messages"],
  desk: ["newswire", "wire", "formats", "comments", "messages"],
  archive: ["newswire", "formats", "desk", "messages"],
  messages: [],
  search: ["newswire", "build", "desk", "formats"],
  build: ["desk"],
  server: ["build", "cards", "comments", "desk", "formats", "messages", "sharing"],
  sharing: ["comments", "formats", "messages"],
  cards: ["newswire", "formats", "desk", "messages"],
  pictures: ["cards", "desk", "formats"],
  cli: ["build", "newswire", "wire", "ingest", "formats", "comments", "desk", "messages"],
  styles: [],
  components: [...SHOWN, "search"],
  layouts: ["components", "styles", ...SHOWN],
  testing: ["build", "comments", "desk", "formats", "messages", "search", "server", "wire"],
  pages: ["layouts", "components", "comments", "desk", "archive", "formats", "cards", "pictures"],
};

/**
 * Layers of a room, lowest first, as files or rooms within it: each imports only from itself and
 * from lower ones.
 */
const FLOORS: Record<string, string[]> = {
  newswire: [
    ...["cached.ts", "article.ts", "iso-dates.ts", "slug.ts"],
    ...["languages/", "copy/", "parts/", "tokens/", "speech/", "people/", "days/", "story/"],
  ],
  comments: ["durations.ts", "store/", "text/", "rules/", "http/", "trust/", "render/"],
};

/** Rooms that run without Astro, on a server or in other projects. */
const WITHOUT_ASTRO = ["newswire", "wire", "comments", "formats", "messages"];

/** Imports of the discussion from the dictionaries that are passed in to it: only types. */
const TYPES_OF_MESSAGES = /import type \{[^}]*\} from "[./]*\/messages\/messages\.ts";/gu;

const IMPORT = /(?:from|import)\s*\(?\s*["'](?<target>[^"']+)["']/gu;

interface Import {
  file: string;
  room: string;
  target: string;
}

const imports: Import[] = globSync("src/**/*.{ts,astro}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.endsWith(".test.ts"))
  .flatMap((file) => {
    const room = file.split("/")[1] ?? "";
    const text = readFileSync(file, "utf8");
    const checked = room === "comments" ? text.replace(TYPES_OF_MESSAGES, "") : text;
    return [...checked.matchAll(IMPORT)].map((found) => ({
      file,
      room,
      target: found.groups?.["target"] ?? "",
    }));
  });

describe.each(Object.entries(MAY_IMPORT))("%s", (room, allowed) => {
  test("is there", () => {
    expect(globSync(`src/${room}/**`)).not.toEqual([]);
  });

  test(`imports from ${allowed.join(", ") || "no other room"}`, () => {
    const wrong = imports
      .filter((each) => each.room === room && each.target.startsWith("."))
      .map(({ file, target }) => ({ file, to: normalize(join(dirname(file), target)) }))
      .filter(({ to }) => ![room, ...allowed].some((other) => to.startsWith(`src/${other}/`)));
    expect(wrong).toEqual([]);
  });
});

/** All layers of all rooms, with the layers that they may import from. */
const floors = Object.entries(FLOORS).flatMap(([room, own]) => {
  const paths = own.map((floor) => `src/${room}/${floor}`);
  return paths.map((path, number) => ({ path, allowed: paths.slice(0, number + 1) }));
});

/** Imports of project files by the files at a path, with their targets. */
const importsOf = (path: string) =>
  imports
    .filter(({ file, target }) => file.startsWith(path) && target.startsWith("."))
    .map(({ file, target }) => ({ file, to: normalize(join(dirname(file), target)) }));

test.each(floors)("$path imports from what it stands on", ({ path, allowed }) => {
  expect(existsSync(path)).toBe(true);
  const wrong = importsOf(path).filter(({ to }) => !allowed.some((other) => to.startsWith(other)));
  expect(wrong).toEqual([]);
});

test("a Worker loads nothing that draws cards, which Node alone can", () => {
  const loaded = new Set(["src/server/worker.ts"]);
  for (const path of loaded) for (const { to } of importsOf(path)) loaded.add(to);
  expect(loaded).toContain("src/server/handler.ts");
  expect([...loaded].filter((file) => file.startsWith("src/cards/"))).toEqual([]);
});

test("a language imports from no other language", () => {
  const languages = globSync("src/newswire/languages/*/").map((folder) =>
    folder.replaceAll("\\", "/").replace(/\/?$/u, "/"),
  );
  expect(languages.length).toBeGreaterThan(1);
  const wrong = languages.flatMap((language) =>
    importsOf(language).filter(({ to }) =>
      languages.some((other) => other !== language && to.startsWith(other)),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(WITHOUT_ASTRO)("%s runs on a server: it knows nothing of Astro", (room) => {
  const astro = imports.filter(
    (each) => each.room === room && /^(?:astro|@astrojs|virtual:)|\?raw$/u.test(each.target),
  );
  expect(astro).toEqual([]);
});

test("no HTML is parsed but that of copy, and of comments which other systems wrote", () => {
  const parsing = imports.filter(
    ({ room, target }) => room !== "e2e" && /^(?:rehype-parse|parse5|hast-util-from)/u.test(target),
  );
  expect(parsing.map(({ file }) => file).sort()).toEqual([
    "src/comments/exchange/old-html.ts",
    "src/newswire/copy/html-tree.ts",
  ]);
});

test("newswire is pure: no file system, no network, no clock", () => {
  const node = imports.filter(
    ({ room, target }) => room === "newswire" && target.startsWith("node:"),
  );
  expect(node).toEqual([]);
  const impure = globSync("src/newswire/**/*.ts")
    .filter((file) => !file.endsWith(".test.ts"))
    .filter((file) =>
      /\bfetch\(|Date\.now|new Date\(\)|process\./u.test(readFileSync(file, "utf8")),
    );
  expect(impure).toEqual([]);
});
