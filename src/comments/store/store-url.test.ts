import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeUrl } from "./store-url.ts";

let folder: string;
let root: URL;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crosshead of a "));
  root = pathToFileURL(`${folder}/`);
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([undefined, "", "file:data/comments.sqlite"])(
  "the default is a file of the project, whose folder is made (%j)",
  (named) => {
    expect(storeUrl(named, root)).toBe(`file:${folder}/data/comments.sqlite`);
    expect(readdirSync(folder)).toEqual(["data"]);
  },
);

test("a relative path starts at the project, an absolute one does not", () => {
  mkdirSync(join(folder, "kept"));
  expect(storeUrl("file:kept/all.sqlite", root)).toBe(`file:${folder}/kept/all.sqlite`);
  expect(storeUrl("file:all.sqlite", root)).toBe(`file:${folder}/all.sqlite`);
  expect(storeUrl(`file:${tmpdir()}/all.sqlite`, root)).toBe(`file:${tmpdir()}/all.sqlite`);
});

test("a folder that is not there is a mistake, and not made", () => {
  expect(() => storeUrl("file:dta/comments.sqlite", root)).toThrow(
    `COMMENTS_DATABASE_URL: there is no folder ${folder}/dta: create it, or correct the path`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test("a server's address stays as it is", () => {
  expect(storeUrl("libsql://news.example", root)).toBe("libsql://news.example");
});
