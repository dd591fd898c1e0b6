import { expect, test } from "vitest";
import { shareImageOf } from "./share-image.ts";

const picture = { src: "/images/homs.jpg", alt: "A street", credit: "Ana Lima" };

test("a picture is shared as the largest JPEG that services take, in its own shape", () => {
  expect(shareImageOf({ ...picture, size: { width: 3000, height: 2000 } })).toEqual({
    src: "/pictures/images/homs-jpg-1200.jpeg",
    type: "image/jpeg",
    width: 1200,
    height: 800,
    alt: "A street",
  });
  expect(shareImageOf({ ...picture, size: { width: 640, height: 800 } })).toMatchObject({
    src: "/pictures/images/homs-jpg-640.jpeg",
    height: 800,
  });
});

test("a picture whose size is not known is not shared", () => {
  expect(shareImageOf(picture)).toBeUndefined();
});
