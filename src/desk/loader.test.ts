import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { afterAll, beforeEach, expect, test, vi } from "vitest";

const root = mkdtempSync(join(tmpdir(), "crosshead-"));
const folder = join(root, "articles");
for (const name of ["articles", "src/newswire", "src/desk"]) {
  mkdirSync(join(root, name), { recursive: true });
}
writeFileSync(join(root, "package-lock.json"), "{}");
vi.stubEnv("ARTICLES", folder);
vi.stubEnv("FRONT", join(root, "front.yaml"));
const { copyLoader } = await import("./loader.ts");

const FILE = join(folder, "2026-11-20-bridge.txt");
const COPY = "Council closes bridge\n\nThe bridge was closed.\n";

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

/**
 * Keeps entries from one load to the next, and leaves one alone whose digest is the same, as
 * Astro’s store does.
 */
class Store {
  #entries = new Map<string, Entry>();
  get = (id: string) => this.#entries.get(id);
  keys = () => [...this.#entries.keys()];
  values = () => [...this.#entries.values()];
  delete = (id: string) => void this.#entries.delete(id);
  set(entry: Entry): boolean {
    if (entry.digest !== undefined && this.get(entry.id)?.digest === entry.digest) return false;
    this.#entries.set(entry.id, entry);
    return true;
  }
}

let store: Store;
let told: string[];

beforeEach(() => {
  store = new Store();
  vi.useFakeTimers({ now: new Date("2026-11-28T12:00:00Z"), toFake: ["Date"] });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** Loads what is in the folder: for a build, or with a watcher for whoever is writing. */
async function load(watcher?: object): Promise<void> {
  told = [];
  const tell = (line: string) => void told.push(line);
  const context = {
    store,
    watcher,
    logger: { info: tell, warn: tell },
    generateDigest: (text: string) => text,
    config: { root: pathToFileURL(`${root}/`) },
  };
  await copyLoader().load(context as unknown as LoaderContext);
}

test("a public story that becomes a draft is gone with the next build, and comes back", async () => {
  writeFileSync(FILE, COPY);
  await load();
  expect(store.keys()).toEqual(["bridge"]);
  writeFileSync(FILE, `---\ndraft: true\n---\n${COPY}`);
  await load();
  expect(store.keys()).toEqual([]);
  writeFileSync(FILE, COPY);
  await load();
  expect(store.keys()).toEqual(["bridge"]);
});

test("a story comes out with a build after its embargo, though nothing of its file has changed", async () => {
  writeFileSync(FILE, `---\nembargo: 2026-11-28T13:00:00Z\n---\n${COPY}`);
  await load();
  expect(store.keys()).toEqual([]);
  expect(told).toHaveLength(2);
  vi.setSystemTime(new Date("2026-11-28T13:00:00Z"));
  await load();
  expect(store.keys()).toEqual(["bridge"]);
  expect(told).toEqual([]);
});

test("whoever is writing sees a held story as held until its time", async () => {
  writeFileSync(FILE, `---\nembargo: 2026-11-28T13:00:00Z\n---\n${COPY}`);
  await load({});
  const held = { by: "embargo", until: "2026-11-28T13:00:00Z" };
  expect(store.get("bridge")?.data["held"]).toEqual(held);
  vi.setSystemTime(new Date("2026-11-28T13:00:00Z"));
  await load({});
  expect(store.get("bridge")?.data["held"]).toBeNull();
});

test("a kill notice is a story to nobody", async () => {
  writeFileSync(FILE, `KILL: BRIDGE\n\n${COPY}`);
  await load({});
  expect(store.keys()).toEqual([]);
  expect(told).toEqual([expect.stringContaining("is a kill notice")]);
});

test("a story that says that it was changed tomorrow stops with the line that says so", async () => {
  writeFileSync(FILE, `---\nupdated: 2026-11-30\n---\n${COPY}`);
  await expect(load()).rejects.toThrow(/bridge\.txt:2:1: updated: /u);
});
