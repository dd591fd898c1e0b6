import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contrast } from "./colour.ts";
import { readLook } from "./look.ts";
import { readPublication } from "./publication.ts";
import { COLOURS } from "./theme-file.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>';

/** Look of a publication with additional keys, and a theme. */
function look(keys: string, theme?: string) {
  const root = mkdtempSync(join(tmpdir(), "crosshead-"));
  const publication = join(root, "publication.yaml");
  const sound =
    "name: The Wire\ntagline: News\nlanguage: en\ntimeZone: Europe/London\naddress: https://wire.example\n";
  writeFileSync(publication, sound + keys);
  const folder = join(root, "public");
  mkdirSync(folder);
  writeFileSync(join(folder, "logo.svg"), LOGO);
  writeFileSync(join(folder, "text.svg"), LOGO.replace("/>", "><text y='20'>Wire</text></svg>"));
  writeFileSync(join(folder, "words.png"), "no picture");
  const file = join(root, "theme.css");
  if (theme !== undefined) writeFileSync(file, theme);
  return readLook(readPublication(publication), { publication, theme: file, folder });
}

test("a publication that says nothing of its look has the site's own", async () => {
  expect(await look("")).toMatchObject({ colours: COLOURS, css: "", hasOwnSerif: false });
});

test("one colour is the accent of light pages, and gives one that can be read on dark", async () => {
  const { colours, css } = await look("colour: '#1b5e3b'");
  expect(colours.accent.light).toBe("#1b5e3b");
  expect(contrast(colours.accent.dark, colours.paper.dark)).toBeGreaterThan(4.5);
  expect(css).toContain(`--accent:light-dark(#1b5e3b,${colours.accent.dark})`);
});

test("an accent of the theme counts before the colour", async () => {
  const theme = ":root { --accent: light-dark(#003399, #99bbff) }";
  const { colours, css } = await look("colour: '#1b5e3b'", theme);
  expect(colours.accent).toEqual({ light: "#003399", dark: "#99bbff" });
  expect(css.indexOf("#003399")).toBeGreaterThan(css.indexOf("#1b5e3b"));
});

test("a logo is known with its size", async () => {
  const { logo } = await look("logo: /logo.svg");
  expect(logo?.light).toMatchObject({ src: "/logo.svg", width: 120, height: 40 });
});

test.each([
  ["colour: '#ffcc00'", /yaml:6:1: colour: #ffcc00 cannot be read on a light page \(1\.5:1/u],
  ["colour: yellow", /yaml:6:1: colour\.light: write a colour such as '#1b5e3b'/u],
  ["colour: { light: '#1b5e3b', dark: '#1b5e3b' }", /cannot be read on a dark page/u],
  ["logo: logo.svg", /:6:1: logo\.light: write the address of a file in public\//u],
  ["logo: /none.svg", /:6:1: logo: there is no file .*public\/none\.svg: put it there/u],
  ["logo: /text.svg", /:6:1: logo: .*text\.svg has text, which .* turn it into paths/u],
  ["icon: /words.png", /:6:1: icon: .*words\.png cannot be read as a picture/u],
])("a mistake in %s stops with its line and the remedy", async (keys, words) => {
  await expect(async () => look(keys)).rejects.toThrow(words);
});

test("mistakes of the theme and of the settings are told at once", async () => {
  const wrong = look("logo: /none.svg\nicon: /none.png", ":root { --acent: red }");
  await expect(wrong).rejects.toThrow(/“--acent”[\s\S]*logo: there is no[\s\S]*icon: there is no/u);
});
