import { expect, test, vi } from "vitest";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import type { CommentStore } from "../comments/store/store.ts";
import { ExampleHost } from "../testing/example-host.ts";

const HOUR_MILLISECONDS = 3_600_000;

/** Answer at /health of a site whose release was built an hour ago. */
async function askHealth(store: CommentStore, method = "GET"): Promise<Response> {
  const builtAt = new Date(Date.now() - HOUR_MILLISECONDS).toISOString();
  const manifest = () => ({ id: "2026-03-01T12-00-00-000Z-5f3a9c", builtAt });
  return new ExampleHost(new Map(), { store, manifest }).ask("/health", { method });
}

test("a monitor learns that the store answers, and the release with its age in seconds", async () => {
  const answer = await askHealth(libsqlStore("file::memory:"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("Content-Type")).toBe("application/json");
  expect(await answer.json()).toEqual({
    store: "reachable",
    release: "2026-03-01T12-00-00-000Z-5f3a9c",
    builtAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    age: expect.toSatisfy((age: number) => age >= 3600 && age < 3660),
  });
});

test("it learns that the store does not answer, by the status and in a word", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue(undefined);
  const answer = await askHealth(libsqlStore("file:/no/such/folder/comments.sqlite"));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ store: "unreachable" });
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test("nothing can be sent there", async () => {
  const answer = await askHealth(libsqlStore("file::memory:"), "POST");
  expect(answer.status).toBe(405);
});
