import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { barePictures } from "./public-pictures.ts";

const GPS = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
const FORMATS = ["jpeg", "png", "webp", "avif", "tiff", "gif"] as const;

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pictures-"));
  for (const folder of ["public/images", "site/images"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
});

afterEach(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, path);
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "#345" } });

/** Writes a file to the public folder, and to its copy in a build. */
function put(path: string, bytes: Buffer): void {
  for (const folder of ["public", "site"]) writeFileSync(at(`${folder}/${path}`), bytes);
}

const bare = (...originals: string[]) =>
  barePictures(at("public"), at("site"), (address) => originals.includes(address));

const metadata = async (path: string) => sharp(readFileSync(at(path))).metadata();

test.each(FORMATS)("a %s is public without the place where it was taken", async (format) => {
  const bytes = await picture().withExif(GPS).toFormat(format).toBuffer();
  put(`images/quay.${format}`, bytes);
  const had = await metadata(`site/images/quay.${format}`);
  const { bared } = await bare();
  expect(bared).toEqual(had.exif ? [`images/quay.${format}`] : []);
  const has = await metadata(`site/images/quay.${format}`);
  expect(has).toMatchObject({ width: 60, height: 40, mediaType: had.mediaType });
  expect([has.exif, has.xmp, has.iptc]).toEqual([undefined, undefined, undefined]);
});

test("a picture is known by its content, whatever its name, and stands upright", async () => {
  const turned = picture().withExif(GPS).withMetadata({ orientation: 6 });
  put("images/notes.txt", await turned.jpeg().toBuffer());
  expect((await bare()).bared).toEqual(["images/notes.txt"]);
  expect(await metadata("site/images/notes.txt")).toMatchObject({ width: 40, height: 60 });
});

test("the original of a story's picture is not public, and one without metadata stays as it is", async () => {
  const plain = await picture().png().toBuffer();
  put("images/quay.png", plain);
  put("images/logo.png", plain);
  put("favicon.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  expect(await bare("/images/quay.png")).toEqual({
    kept: ["images/quay.png"],
    bared: [],
    refused: [],
  });
  expect(existsSync(at("site/images/quay.png"))).toBe(false);
  expect(readFileSync(at("site/images/logo.png"))).toEqual(plain);
  expect(existsSync(at("site/favicon.svg"))).toBe(true);
});

test("a release that shares the file keeps it as it was", async () => {
  const bytes = await picture().withExif(GPS).jpeg().toBuffer();
  put("images/quay.jpg", bytes);
  linkSync(at("site/images/quay.jpg"), at("before.jpg"));
  await bare();
  expect(readFileSync(at("before.jpg"))).toEqual(bytes);
});
