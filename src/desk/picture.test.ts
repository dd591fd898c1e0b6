import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openPicture } from "./picture.ts";

const IMAGE = { src: "/quay.jpg", alt: "A quay", credit: "Ana Lima" };
const FRONT = {
  path: "content/articles/2026-03-01-quay.txt",
  text: "topics: [Harbours]\nimage: { src: /quay.jpg, alt: A quay, credit: Ana Lima }\n",
  firstLine: 2,
};

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pictures-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#345" } });

test("a picture has the size of its file", async () => {
  await picture().toFile(`${folder}/quay.jpg`);
  expect(await openPicture(IMAGE, FRONT, folder)).toEqual({
    ...IMAGE,
    size: { width: 60, height: 40 },
  });
});

test("one that a camera turned has the size that it is shown in", async () => {
  await picture().withMetadata({ orientation: 6 }).toFile(`${folder}/quay.jpg`);
  expect((await openPicture(IMAGE, FRONT, folder)).size).toEqual({ width: 40, height: 60 });
});

test("a file that is no picture stops with the story, the file and what to do", async () => {
  writeFileSync(`${folder}/quay.jpg`, "no picture");
  await expect(openPicture(IMAGE, FRONT, folder)).rejects.toMatchObject({
    file: FRONT.path,
    place: { line: 3, column: 1 },
    reason: `image: ${folder}/quay.jpg cannot be read as a picture: save it as JPEG, PNG, WebP or AVIF`,
  });
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>alert(1)</script></svg>';

test.each([
  ["an SVG, by whatever name", () => Buffer.from(SVG), "is an SVG, which can contain scripts"],
  ["a GIF", () => picture().gif().toBuffer(), "is a GIF"],
  ["a TIFF", () => picture().tiff().toBuffer(), "is a picture of the type image/tiff"],
])("%s is refused with what to save it as", async (_, bytes, fault) => {
  writeFileSync(`${folder}/quay.jpg`, await bytes());
  const opened = openPicture(IMAGE, FRONT, folder);
  await expect(opened).rejects.toThrow(fault);
  await expect(opened).rejects.toThrow(`${FRONT.path}:3:1: image: ${folder}/quay.jpg`);
  await expect(opened).rejects.toThrow("save it as JPEG, PNG, WebP or AVIF");
});

test.each(["jpeg", "png", "webp", "avif"] as const)("a picture in %s is shown", async (format) => {
  writeFileSync(`${folder}/quay.jpg`, await picture()[format]().toBuffer());
  expect((await openPicture(IMAGE, FRONT, folder)).size).toEqual({ width: 60, height: 40 });
});
