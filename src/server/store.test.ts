import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStore } from "./store.ts";

test("a server does not start with a store that a newer version has used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "comments.sqlite");
  vi.stubEnv("COMMENTS_DATABASE_URL", `file:${file}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { store, words } = await openStore(folder);
  expect(words).toBe(`${file} (0)`);
  await store.close();
  const connection = new DatabaseSync(file);
  connection.exec("INSERT INTO migrations VALUES ('9999_votes')");
  connection.close();
  await expect(openStore(folder)).rejects.toThrow("newer version of Crosshead (9999_votes)");
});
