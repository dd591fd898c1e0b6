import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { RunningServer } from "./running.ts";

test("a server whose store is taken away says so once, gives words back, and serves articles", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  const store = join(folder, "comments.sqlite");
  const server = await RunningServer.start(store);
  const reader = new Reader(server);
  const get = async (path: string) => {
    const answer = await fetch(server.origin + path);
    return { status: answer.status, text: await answer.text() };
  };
  expect((await reader.post({ name: "Nour", comment: "Kept." })).status).toBe(303);
  expect((await get(DISCUSSION)).text).toContain("Kept.");
  for (const ending of ["", "-wal", "-shm"]) rmSync(store + ending);

  const posted = await reader.post({ name: "Ben", comment: "Typed for nothing?" });
  expect(posted.status).toBe(503);
  expect(posted.headers.get("Retry-After")).toBe("30");
  const page = await posted.text();
  expect(page).toContain("Typed for nothing?</textarea>");
  expect(page).toContain('autocomplete="name" value="Ben"');
  for (let times = 0; times < 2; times++) {
    const discussion = await get(DISCUSSION);
    expect(discussion.status).toBe(503);
    expect(discussion.text).toContain('<form class="compose" id="form"');
    for (const path of [
      `${DISCUSSION}?order=newest`,
      `${DISCUSSION}atom.xml`,
      "/moderate/",
      "/comments/counts.json?articles=a",
    ])
      expect((await get(path)).status, path).toBe(503);
  }
  for (const path of ["/", DISCUSSION.replace("discussion/", ""), "/search/"])
    expect((await get(path)).status, path).toBe(200);

  const { code, stderr } = await server.end("SIGTERM");
  expect({ code, lines: stderr.trimEnd().split("\n") }).toEqual({
    code: 0,
    lines: [expect.stringMatching(/comments\.sqlite(?:-shm)? was removed or replaced .*-saved-/u)],
  });
  expect(globSync(`${store}-saved-*`)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
