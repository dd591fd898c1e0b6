import { expect, test } from "vitest";
import { manifest } from "./manifest.ts";

test("the manifest names the site, its language and the icons that pages are built with", () => {
  const made = manifest({ name: "الجرس", tagline: "أخبار", language: "ar" }, "#fff");
  expect(made).toMatchObject({ name: "الجرس", lang: "ar", dir: "rtl", start_url: "/" });
  const { icons } = made as { icons: { src: string }[] };
  expect(icons.map(({ src }) => src)).toEqual(["/icon-192.png", "/icon-512.png"]);
});
