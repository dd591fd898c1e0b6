import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const FILE = join(root, "register.yaml");
vi.stubEnv("READINGS", join(root, "cache/readings.sqlite"));
const { isOwnRegister, noteRegister, readRegister, readUsedRegister, writeRegister } = await import(
  "./register.ts"
);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const REGISTER = new Map([
  ["urn:newsml:norda.example:20261128:quay", { slug: "quay-burns", day: "2026-11-28", old: [] }],
  ["norda/2026-11-27/zoo # 1", { slug: "bear", day: "2026-11-27", old: ["zoo", "zoo-alert"] }],
]);

test("without the file the register is empty", () => {
  expect(readRegister(join(root, "none.yaml"))).toEqual(new Map());
});

test("the register is read as it was written, sorted by day, and leaves no other file", () => {
  writeRegister(REGISTER, FILE);
  expect([...readRegister(FILE)]).toEqual([...REGISTER].toReversed());
  expect(readRegister(FILE)).toEqual(readUsedRegister());
  expect(readdirSync(root)).toEqual(["cache", "register.yaml"]);
  const text = readFileSync(FILE, "utf8");
  writeRegister(new Map([...REGISTER].toReversed()), FILE);
  expect(readFileSync(FILE, "utf8")).toBe(text);
});

test("a change by hand is told from what builds write, until a build has seen it", () => {
  writeRegister(REGISTER, FILE);
  expect(isOwnRegister(FILE, FILE)).toBe(true);
  writeFileSync(FILE, readFileSync(FILE, "utf8").replace("quay-burns", "quay-fire"));
  expect(isOwnRegister(FILE, FILE)).toBe(false);
  noteRegister(FILE);
  expect(isOwnRegister(join(root, "other.yaml"), FILE)).toBe(false);
  expect(isOwnRegister(FILE, FILE)).toBe(true);
});

const entry = (slug: string, day = "2026-11-28") => `{ slug: ${slug}, day: ${day} }`;

test.each([
  ["a capital letter", `a: ${entry("quay-burns")}\nb: ${entry("Quay")}`, /:2:6: b\.slug: /u],
  ["no day", "a: { slug: quay }", /:1:1: a\.day: write a day/u],
  ["a day that is none", `a: ${entry("quay", "2026-02-30")}`, /:1:18: a\.day: write a day/u],
  ["a slug twice", `a: ${entry("quay")}\nb: ${entry("quay")}`, /:2:6: b\.slug: “a” has this slug/u],
  ["an unknown key", "a: { slug: quay, day: 2026-11-28, was: x }", /“was” is not a key here/u],
  ["a list", "- a", /write slug and day under the key of each story/u],
])("%s is a mistake, at its place", (_, text, message) => {
  writeFileSync(FILE, text);
  expect(() => readRegister(FILE)).toThrow(message);
});
