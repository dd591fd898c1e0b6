import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { findFiles, openFiles } from "./articles-folder.ts";

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  mkdirSync(join(folder, "2015"));
  for (const name of names) writeFileSync(join(folder, name), "Talks open\n");
  return folder;
}

const refusedIn = (folder: string) =>
  openFiles([folder])
    .refused.map(({ message }) => message)
    .join("\n");

test("stories may be kept in folders, which say nothing of their address", () => {
  const folder = folderWith("2015/2015-10-16-b.txt", "2015-10-15-c.md");
  expect(
    openFiles([folder])
      .copies.map(({ slug }) => slug)
      .sort(),
  ).toEqual(["b", "c"]);
});

test("a folder that is not there holds no story", () => {
  expect(openFiles(["content/nowhere"]).copies).toEqual([]);
});

test("an image that is not there is told with where to put it", () => {
  const folder = folderWith();
  const image = "image: { src: /no.jpg, alt: Nothing, credit: Nobody }";
  writeFileSync(join(folder, "2015-10-15-talks.txt"), `---\n${image}\n---\nTalks open\n`);
  expect(refusedIn(folder)).toMatch(/:2:1: image: there is no file public\/no\.jpg: put it there/u);
});

test("the folder opens in the order of its files' names", () => {
  const folder = folderWith("2015-10-16-b.txt", "2015-10-15-c.md", ".DS_Store");
  expect(openFiles([folder]).copies.map(({ slug }) => slug)).toEqual(["c", "b"]);
});

test.each([
  "Thumbs.db",
  "desktop.ini",
  ".DS_Store",
  ".2015-10-15-b.txt.swp",
  ".obsidian/app.json",
  "2015-10-15-b.txt~",
  "2015-10-15-b.txt.bak",
  "#2015-10-15-b.txt#",
  "~$talks.docx",
  "__MACOSX/2015-10-15-b.txt",
])("%s, which no publisher wrote, is passed over", (name) => {
  const folder = folderWith("2015-10-15-c.txt");
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), "\0");
  expect(openFiles([folder]).copies.map(({ slug }) => slug)).toEqual(["c"]);
});

test("two files with one slug are told with the names of both", () => {
  const folder = folderWith("2015-10-15-talks.txt", "2015-10-16-talks.txt");
  expect(refusedIn(folder)).toMatch(
    /2015-10-16-talks\.txt:1:1: .*2015-10-15-talks\.txt has the same slug/u,
  );
});

test("a link to a file of the project or of the folder is followed", () => {
  const folder = folderWith("2015/notes.txt");
  symlinkSync("2015/notes.txt", join(folder, "2015-10-15-talks.txt"));
  symlinkSync(resolve("README.md"), join(folder, "2015-10-16-house.md"));
  const { copies, astray } = findFiles([folder]);
  expect(copies.map((path) => basename(path))).toEqual([
    "2015-10-15-talks.txt",
    "2015-10-16-house.md",
    "notes.txt",
  ]);
  expect(astray).toEqual([]);
});

test.each([
  ["nowhere", "gone.txt", "nowhere"],
  ["to itself", "2015-10-15-talks.txt", "nowhere"],
  ["to a folder", "2015", "to a folder"],
  ["to the folder around it", ".", "to a folder"],
  ["out of the project", join(folderWith("a.txt"), "a.txt"), "out of the project"],
])("a link %s is told of with its place, and is no copy", (_, target, where) => {
  const folder = folderWith("2015-10-16-b.txt");
  symlinkSync(target, join(folder, "2015-10-15-talks.txt"));
  const { copies, astray } = findFiles([folder]);
  expect(copies).toEqual([`${folder}/2015-10-16-b.txt`]);
  expect(astray.map(({ message }) => message)).toEqual([
    `${folder}/2015-10-15-talks.txt:1:1: this link leads ${where}: put the file itself here`,
  ]);
});

test("nothing behind a link to a folder is copy, wherever it leads", () => {
  const folder = folderWith("2015-10-16-b.txt");
  symlinkSync(folderWith("2015-10-15-a.txt"), join(folder, "elsewhere"));
  symlinkSync(".", join(folder, "round"));
  symlinkSync(".", join(folder, "about"));
  const { copies, astray } = findFiles([folder]);
  expect(copies).toEqual([`${folder}/2015-10-16-b.txt`]);
  expect(astray.map(({ file }) => basename(file ?? ""))).toEqual(["about", "elsewhere", "round"]);
});

test("a link that an editor leaves beside a file that is open is passed over", () => {
  const folder = folderWith();
  symlinkSync("ana@desk.1234", join(folder, ".#2015-10-15-talks.txt"));
  expect(findFiles([folder])).toMatchObject({ copies: [], astray: [] });
});
