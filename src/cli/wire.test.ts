import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";

/** Starting Node for each run takes longer than the default timeout: milliseconds. */
vi.setConfig({ testTimeout: 60_000 });

const story = (headline: string) => JSON.stringify({ uri: "x", headline, body_text: "A boat." });

/** A feed folder, with a function that runs the command on it. */
function feedFolder() {
  const root = mkdtempSync(join(tmpdir(), "crosshead-"));
  const feed = join(root, "lna");
  mkdirSync(feed);
  const settings = {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, WIRE: join(root, "wire") },
  };
  return { root, feed, settings };
}

const COMMAND = "src/cli/wire.ts";

test("new files are copied, and a line tells of each that is new or set aside", () => {
  const { root, feed, settings } = feedFolder();
  writeFileSync(join(feed, "a.json"), story("One"));
  writeFileSync(join(feed, "b\n.xml"), "<nitf>");
  const run = () => spawnSync(process.execPath, [COMMAND, feed], { ...settings, encoding: "utf8" });
  const { status, stdout, stderr } = run();
  expect(stdout.replaceAll(root, "")).toBe(
    "/lna/a.json is copied to /wire/lna/a.json\n1 copied, 0 already there, 1 set aside\n",
  );
  expect(stderr.replaceAll(root, "")).toMatch(/^\/lna\/b\?\.xml is set aside: [^\n]+\n$/u);
  expect(status).toBe(0);
  expect(run().stdout).toBe("0 copied, 1 already there, 1 set aside\n");
});

test("with --watch it goes on until a signal, and never copies half a file", async () => {
  const { root, feed, settings } = feedFolder();
  const child = spawn(process.execPath, [COMMAND, "--watch", feed], settings);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const text = story("One");
  writeFileSync(join(feed, "a.json"), text.slice(0, 9));
  mkdirSync(join(feed, "sport"));
  writeFileSync(join(feed, "sport/b.json.part"), story("Two"));
  renameSync(join(feed, "sport/b.json.part"), join(feed, "sport/b.json"));
  await vi.waitFor(
    () => expect(existsSync(join(root, "wire/lna/sport/b.json"))).toBe(true),
    20_000,
  );
  expect(existsSync(join(root, "wire/lna/a.json"))).toBe(false);
  writeFileSync(join(feed, "a.json"), text);
  await vi.waitFor(
    () => expect(readFileSync(join(root, "wire/lna/a.json"), "utf8")).toBe(text),
    20_000,
  );
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("with --watch one file is looked at again and again, as its system tells of no change", async () => {
  const { root, feed, settings } = feedFolder();
  const path = join(feed, "a.json");
  writeFileSync(path, story("One"));
  const child = spawn(process.execPath, [COMMAND, "--watch", path], settings);
  onTestFinished(() => void child.kill("SIGKILL"));
  await vi.waitFor(() => expect(existsSync(join(root, "wire/a.json"))).toBe(true), 20_000);
  writeFileSync(path, story("Two"));
  await vi.waitFor(() => expect(existsSync(join(root, "wire/a_002.json"))).toBe(true), 20_000);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test.each([
  [["nowhere"], /^nowhere cannot be read/u],
  [["--wach", "."], /^There is no option --wach/u],
  [["."], /^\. is .*, or one contains the other/u],
  [[], /^Copies new files/u],
])("%j is a mistake", (args, message) => {
  const { settings } = feedFolder();
  const env = { ...process.env, WIRE: "content/wire" };
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    ...settings,
    env,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(message) });
});
