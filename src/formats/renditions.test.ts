import { expect, test } from "vitest";
import { renditionsOf, sharedPicture, srcsetOf } from "./renditions.ts";

test("a picture has files from a phone's width to that of a wide screen, in three formats", () => {
  const renditions = renditionsOf("/images/homs.jpg", 3000);
  expect(srcsetOf(renditions, "avif")).toBe(
    "/pictures/images/homs-jpg-480.avif 480w, /pictures/images/homs-jpg-800.avif 800w, " +
      "/pictures/images/homs-jpg-1200.avif 1200w, /pictures/images/homs-jpg-1600.avif 1600w",
  );
  expect(new Set(renditions.map(({ format }) => format))).toEqual(
    new Set(["avif", "webp", "jpeg"]),
  );
});

test("no file is wider than its original, and none is there twice", () => {
  const widths = renditionsOf("/images/homs.jpg", 700).map(({ width }) => width);
  expect(widths).toEqual([480, 700, 480, 700, 480, 700]);
});

test("names with spaces and of other scripts are addresses", () => {
  expect(srcsetOf(renditionsOf("/images/حمص 1.png", 400), "jpeg")).toBe(
    `/pictures/images/${encodeURIComponent("حمص")}%201-png-400.jpeg 400w`,
  );
});

test("a picture is shared as its widest JPEG, and never as the original", () => {
  const picture = { src: "/images/homs 1.png", alt: "Homs", credit: "Ana Lima" };
  expect(sharedPicture({ ...picture, size: { width: 3001, height: 2000 } })).toEqual({
    address: "/pictures/images/homs%201-png-1600.jpeg",
    type: "image/jpeg",
    size: { width: 1600, height: 1066 },
  });
  expect(sharedPicture(picture)).toBeUndefined();
});
