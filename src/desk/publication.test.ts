import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { readPublication } from "./publication.ts";

const SOUND = {
  name: "The Wire",
  tagline: "News",
  language: "en",
  timeZone: "Asia/Kathmandu",
  address: "https://wire.example",
};

function read(fields: Record<string, string>) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "publication.yaml");
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  writeFileSync(path, lines.join("\n"));
  return readPublication(path);
}

test("the publication is read as written", () => {
  expect(read(SOUND)).toMatchObject(SOUND);
});

test.each(["https://wire.example/", "https://WIRE.example:443"])(
  "the address %s is known without its slash, as pages write it before paths",
  (address) => {
    expect(read({ ...SOUND, address }).address).toBe("https://wire.example");
  },
);

test.each([
  ["timeZone", "Mars/Olympus", /publication\.yaml:4:1: timeZone: write a time zone/u],
  ["language", "english!", /:3:1: language: write a language tag/u],
  ["address", "wire.example", /:5:1: address: write the address of the site/u],
  ["address", "https://wire.example/news/", /:5:1: address: write .* without a path/u],
  ["address", "https://ana:secret@wire.example", /:5:1: address: write .* without a path/u],
  ["language", "english", /:3:1: language: write a language tag/u],
  ["editor", "Nobody", /:6:1: “editor” is not a key here; the keys are name, tagline/u],
])("a mistake in %s stops with its line and the remedy", (key, value, words) => {
  expect(() => read({ ...SOUND, [key]: value })).toThrow(words);
});

test("accounts of authors in the Fediverse are written with the sign before them or without", () => {
  const fediverse = "{ Ana Lima: ana@social.example, Jo Bell: '@jo@social.example' }";
  expect(read({ ...SOUND, fediverse }).fediverse).toEqual({
    "Ana Lima": "@ana@social.example",
    "Jo Bell": "@jo@social.example",
  });
});

test.each([
  ["{ Ana Lima: https://social.example/@ana }", /fediverse\.Ana Lima: write an account such as/u],
  ["[Ana Lima]", /fediverse: write names of authors, each with an account/u],
])("a mistake in the accounts %s stops with the remedy", (fediverse, words) => {
  expect(() => read({ ...SOUND, fediverse })).toThrow(words);
});

test("all mistakes are told at once, each with its line", () => {
  const wrong = { ...SOUND, name: "''", naem: "The Wire", timeZone: "Mars", editor: "Nobody" };
  expect(() => read(wrong)).toThrow(
    /:1:1: name: write .*\n.*:4:1: timeZone: write .*\n.*:6:1: “naem” is not a key.*\n.*:7:1: “editor” is not a key/u,
  );
});

test("a file that is not there, or is not text, stops with the remedy", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const path = join(folder, "publication.yaml");
  expect(() => readPublication(path)).toThrow(
    `${path}:1:1: there is no such file: write name, tagline, language, timeZone and address`,
  );
  writeFileSync(path, Uint8Array.from([0x6e, 0x3a, 0x0a, 0x20, 0xff, 0xfe]));
  expect(() => readPublication(path)).toThrow(`${path}:2:2: the text is not UTF-8`);
});

test("the rules of discussions have defaults, which are those of the discussions themselves", () => {
  expect(read(SOUND).comments).toEqual(DEFAULT_RULES);
  const comments =
    "{ mode: publish, links: 0, flood: { posts: 1, minutes: 2 }, trustedProxies: ['10.0.0.0/8', '::1'] }";
  expect(read({ ...SOUND, comments }).comments).toMatchObject({
    mode: "publish",
    links: 0,
    flood: { posts: 1, minutes: 2 },
    trustedProxies: ["10.0.0.0/8", "::1"],
  });
});

test.each([
  [
    "{ mode: open }",
    /:6:13: comments\.mode: write hold-everything, hold-first-time, publish or off/u,
  ],
  ["{ links: -1 }", /comments\.links: write how many links, at least 0/u],
  ["{ links: many }", /comments\.links: write how many links as a whole number/u],
  ["{ patterns: ['(a'] }", /comments\.patterns\.0: write a pattern in RE2 syntax/u],
  ["{ patterns: ['(?<!a)b'] }", /comments\.patterns\.0: write a pattern in RE2 syntax/u],
  ["{ flood: { posts: 3 } }", /comments\.flood\.minutes: write within how many minutes/u],
  ["{ trustedProxies: [nginx] }", /comments\.trustedProxies\.0: write the address of a proxy/u],
  ["{ trustedProxies: [Cloudflare] }", /trustedProxies\.0: write .* or cloudflare/u],
  ["{ trustedProxies: [10.0.0.0/33] }", /trustedProxies\.0: write the address of a proxy/u],
  ["{ notify: { webhook: teams } }", /comments\.notify\.webhook: write own, slack or discord/u],
  ["{ notify: { mail: { to: [] , from: a@b.example } } }", /mail\.to: write at least one address/u],
  ["{ notify: { mail: { to: [Ana], from: x } } }", /mail\.to\.0: write addresses of mail/u],
  ["{ notify: { url: 'https://a.example' } }", /“url” is not a key here; the keys are about/u],
  ["{ moderate: yes }", /comments: “moderate” is not a key here; the keys are mode, closeAfter/u],
])("a mistake in the rules %s stops with the remedy", (comments, words) => {
  expect(() => read({ ...SOUND, comments })).toThrow(words);
});
