import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codeDigest } from "../build/code-digest.ts";
import { publish } from "../build/publish.ts";
import { BUILDING, currentRelease } from "../build/releases.ts";
import { ServedReleases } from "./served-releases.ts";

const ROOMS = ["build", "cards", "comments", "formats", "messages", "server", "sharing"];

let root: string;

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Publishes a release with its id on the front page, built with the current code. */
function release(id: string): void {
  const facts = { id, builtAt: new Date().toISOString(), code: codeDigest(root) };
  const replaces = currentRelease(root)?.id;
  write(`${BUILDING}/release.json`, JSON.stringify({ ...facts, replaces }));
  write(`${BUILDING}/headers.json`, JSON.stringify({ policy: "", exceptions: {} }));
  write(`${BUILDING}/site/index.html`, id);
  publish(root, id);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "served-"));
  write("package-lock.json", "{}");
  for (const room of ROOMS) write(`src/${room}/code.ts`, "first");
  vi.useFakeTimers({ toFake: ["performance"] });
  vi.spyOn(console, "log").mockReturnValue(undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const later = () => vi.advanceTimersByTime(1_000);

test("where nothing is built, it says what to run", () => {
  expect(() => new ServedReleases(root, "https://bell.example")).toThrow("npm run build");
});

test("serves the next release as soon as it looks, at most twice a second", async () => {
  release("first");
  const releases = new ServedReleases(root, "https://bell.example");
  const { files } = releases;
  expect(await files.read("/")).toBe("first");
  release("second");
  expect(releases.files).toBe(files);
  later();
  expect(await releases.files.read("/")).toBe("second");
  expect(releases.id).toBe("second");
  expect(releases.files).toBe(releases.files);
});

test("goes on with the old release where the new one needs other code, and says so once", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue(undefined);
  release("first");
  const releases = new ServedReleases(root, "https://bell.example");
  write("src/server/code.ts", "second");
  release("second");
  for (let times = 0; times < 3; times++) {
    later();
    expect(await releases.files.read("/")).toBe("first");
  }
  expect(warned.mock.calls).toEqual([[expect.stringContaining("restart the server")]]);
});

test("goes on with the old release where the current one is not whole, and says so once", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue(undefined);
  release("first");
  const releases = new ServedReleases(root, "https://bell.example");
  release("second");
  rmSync(join(root, "dist/releases/second/headers.json"));
  for (let times = 0; times < 3; times++) {
    later();
    expect(await releases.files.read("/")).toBe("first");
  }
  expect(warned.mock.calls).toEqual([["Release second is incomplete: run npm run build."]]);
  expect(readFileSync(join(root, "dist/serving", String(process.pid)), "utf8")).toBe("first");
  release("third");
  later();
  expect(await releases.files.read("/")).toBe("third");
});

test("notes which release this process serves, and takes the note back at its end", () => {
  release("first");
  const releases = new ServedReleases(root, "https://bell.example");
  const note = join(root, "dist/serving", String(process.pid));
  expect(readFileSync(note, "utf8")).toBe("first");
  releases.close();
  expect(existsSync(note)).toBe(false);
});

test("serves where it may not write, and says once what that costs", async () => {
  const warned = vi.spyOn(console, "warn").mockReturnValue(undefined);
  release("first");
  // A file in place of the folder that it would write to.
  write("dist/serving", "");
  const releases = new ServedReleases(root, "https://bell.example");
  release("second");
  later();
  expect(await releases.files.read("/")).toBe("second");
  releases.close();
  expect(warned.mock.calls).toEqual([[expect.stringMatching(/^dist\/serving cannot be written/u)]]);
});
