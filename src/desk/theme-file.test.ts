import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COLOURS, readTheme } from "./theme-file.ts";

function theme(css: string) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "theme.css");
  writeFileSync(path, css);
  return readTheme(path);
}

test("a site without a theme has its own look", () => {
  expect(readTheme("no-such.css")).toEqual({ css: "", colours: {}, hasOwnSerif: false });
});

test("colours of a theme are known for light and dark", () => {
  const css = ":root {\n  --paper: light-dark(#fff, #101418);\n  --measure: 36rem;\n}\n";
  expect(theme(css)).toMatchObject({
    css,
    colours: { paper: { light: "#ffffff", dark: "#101418" } },
    hasOwnSerif: false,
  });
  expect(theme(":root { --serif: Georgia, serif }").hasOwnSerif).toBe(true);
});

test("what stands in comments and in other rules is no token", () => {
  const css = "/* :root { --acent: x } */\n.story { --own: 1 }\n:root { --sans: Arial }";
  expect(theme(css).colours).toEqual({});
});

test.each([
  [
    ":root {\n  --acent: #fff;\n}",
    /theme\.css:2:3: “--acent” is not a design token; .*--paper, --ink/u,
  ],
  [":root { --ink: tomato }", /:1:9: --ink: write light-dark\(#1b5e3b, #8fd0ab\)/u],
  ["@import 'x.css';", /:1:1: pages load nothing from other sites/u],
  ["a { background: url(https://cdn.example/a.png) }", /:1:17: pages load nothing from other/u],
  [":root { --ink: #111111", /the braces do not match/u],
  ["a { color: red } }", /:1:18: the braces do not match/u],
  [":root { --ink: #fff }", /:1:9: --ink cannot be read on --paper in the light theme \(1\.0:1/u],
])("a mistake in %j stops with its place and the remedy", (css, words) => {
  expect(() => theme(css)).toThrow(words);
});

test("all mistakes of a theme are told at once", () => {
  expect(() => theme(":root {\n--a: 1;\n--ink: red;\n}\n@import 'b';")).toThrow(
    /:2:1: .*\n.*:3:1: .*\n.*:5:1: /u,
  );
});

test("the colours are those of the site's own style sheet", () => {
  const base = readFileSync("src/styles/base.css", "utf8");
  for (const [name, { light, dark }] of Object.entries(COLOURS)) {
    expect(base).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
});
