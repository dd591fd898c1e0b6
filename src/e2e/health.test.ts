import { describe, expect, test } from "vitest";
import { Served } from "./served.ts";
import { sharedServer, sharedWorker } from "./site.ts";

describe.each([sharedServer, sharedWorker])("on $name", (runtime) => {
  const site = new Served(runtime);

  test("a monitor learns of the store, and of the release and its age", async () => {
    const answer = await site.get("/health");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const { store, release, builtAt, age } = await answer.json();
    expect(store).toBe("reachable");
    expect(release.startsWith(builtAt.replaceAll(/[:.]/gu, "-"))).toBe(true);
    expect(Date.now() - Date.parse(builtAt)).toBeGreaterThanOrEqual(1000 * age);
  });
});
