import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { manifest } from "./manifest.ts";

test("the manifest names the site, its language and icons that are there", () => {
  const made = manifest({ name: "الجرس", tagline: "أخبار", language: "ar" }, "#fff");
  expect(made).toMatchObject({ name: "الجرس", lang: "ar", dir: "rtl", start_url: "/" });
  const { icons } = made as { icons: { src: string }[] };
  expect(icons.map(({ src }) => existsSync(`public${src}`))).toEqual([true, true]);
});
