import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { SLOTS } from "../comments/pages/shell.ts";
import { commentRules } from "../desk/comment-rules.ts";
import { COLOURS } from "../desk/theme-file.ts";
import { ninjs } from "../formats/ninjs.ts";
import { filed } from "../testing/filed.ts";
import { writeStaticPages } from "./static-pages.ts";

const SITE = {
  name: "The Bell",
  tagline: "News",
  address: "https://bell.example",
  language: "en-GB",
  timeZone: "UTC",
  samples: false,
  aiCrawlers: [],
  redirects: { "/2019/harbour": "/articles/harbour-opens/", "/old.html": "https://old.example/" },
  comments: { ...commentRules.parse({}), mode: "off" as const },
  look: { colours: COLOURS, hasOwnSerif: false },
};

const STORY = filed(
  "2026-03-01-harbour-opens.txt",
  "Harbour opens\n\nMARLOW, Norland (AFP) - “We are open,” Mayor Edith Marl said on Sunday.\n",
);
const [QUOTE] = STORY.data.quotes;

const SHELL = `<title>${SLOTS.title}</title><meta content="/articles/${SLOTS.slug}/quotations/${SLOTS.id}/card.png">${SLOTS.content}`;

let site: string;

const read = (path: string) => readFileSync(join(site, path), "utf8");

beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), "crosshead-"));
  const files = {
    "articles/harbour-opens.json": JSON.stringify(ninjs(STORY, SITE, new Map())),
    "shells/quotation/en/index.html": SHELL,
    "shells/moved/places/m.json": JSON.stringify({ marlow: "harbour-opens" }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await writeStaticPages(site, SITE, {
    stories: [{ ...STORY, digest: "", reading: "" }],
    moved: { "harbour-shut": "harbour-opens" },
  });
});

test("pages of quotations are files, with the card of their story and nothing to respond by", () => {
  const page = read(`articles/harbour-opens/quotations/${QUOTE?.id}/index.html`);
  expect(page).toContain("“We are open”");
  expect(page).toContain('content="/articles/harbour-opens/card.png"');
  expect(page).not.toContain("discussion");
});

test("formats of a story are files", () => {
  expect(read("articles/harbour-opens.md")).toContain("# Harbour opens");
  expect(read("articles/harbour-opens.txt")).toContain("Harbour opens");
  expect(read("articles/harbour-opens.xml")).toContain("<nitf");
});

test.each([
  ["articles/harbour-shut/index.html", "/articles/harbour-opens/"],
  ["places/marlow/index.html", "/articles/harbour-opens/"],
  ["2019/harbour/index.html", "/articles/harbour-opens/"],
  ["old.html", "https://old.example/"],
])("%s leads to %s", (path, address) => {
  expect(read(path)).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
  expect(read(path)).toContain(`<link rel="canonical" href="${address}">`);
});

test("what only a server fills in is not published", () => {
  expect(existsSync(join(site, "shells"))).toBe(false);
});
