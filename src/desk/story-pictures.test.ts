import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPictures } from "./story-pictures.ts";

let folder = "";

beforeAll(async () => {
  mkdirSync("node_modules/.cache", { recursive: true });
  folder = mkdtempSync("node_modules/.cache/beside-");
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "#345" } });
  writeFileSync(join(folder, "gates one.jpg"), await picture.jpeg().toBuffer());
  writeFileSync(
    join(folder, "gates.svg"),
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const open = (src: string) =>
  openPictures(`${folder}/2026-03-01-harbour.md`, { [src]: { src, alt: "Gates", credit: "" } });

test("a picture beside a story has its address below the site, and its size", async () => {
  expect(await open("gates%20one.jpg")).toEqual({
    "gates%20one.jpg": {
      src: `/beside/${folder}/gates one.jpg`,
      alt: "Gates",
      credit: "",
      size: { width: 60, height: 40 },
    },
  });
});

test.each([
  ["gone.jpg", /there is no file .*gone\.jpg: put it there/u],
  ["gates.svg", /is an SVG, which can contain scripts/u],
  ["../../package.json", /is in another folder: put it beside the story/u],
  ["..%2F..%2Fpackage.json", /is in another folder: put it beside the story/u],
  ["/../package.json", /there is no file|cannot be read as a picture/u],
])("%s is refused, with what to do", async (src, reason) => {
  await expect(open(src)).rejects.toThrow(reason);
});
