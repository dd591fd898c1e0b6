import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { FORMATS } from "../formats/renditions.ts";
import { render } from "./render.ts";

const GPS = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };

test.each(FORMATS)("a rendition in %s tells nothing of where it was taken", async (format) => {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  const original = sharp({ create: { width: 60, height: 40, channels: 3, background: "#345" } });
  writeFileSync(join(folder, "quay.jpg"), await original.withExif(GPS).jpeg().toBuffer());
  const rendition = await render("/quay.jpg", { width: 30, format }, folder);
  rmSync(folder, { recursive: true });
  const { width, exif, xmp, iptc } = await sharp(rendition).metadata();
  expect([width, exif, xmp, iptc]).toEqual([30, undefined, undefined, undefined]);
});
