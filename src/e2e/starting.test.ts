import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject } from "./project.ts";
import { PROJECT, Running, RunningServer } from "./running.ts";

/** An address for documentation (RFC 5737), which no machine has. */
const NOWHERE = "203.0.113.1";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
const store = join(folder, "comments.sqlite");
let taken: Server;

beforeAll(async () => {
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
});

afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

const npm = (project: string, script: string) =>
  ["npm", "--silent", "--prefix", project, "run", script] as const;

/** Runs a script of a project that ends before it serves anything. */
async function failed(script: string, env: NodeJS.ProcessEnv, project = PROJECT) {
  const own = { HOST: "127.0.0.1", PORT: "0", COMMENTS_DATABASE_URL: `file:${store}` };
  // With vitest's variables, Astro would log nothing.
  const plain = { NODE_ENV: undefined, VITEST: undefined, NO_COLOR: "1", FORCE_COLOR: undefined };
  const running = new Running(npm(project, script), {
    cwd: folder,
    env: { ...own, ...plain, ...env },
  });
  const { code, stderr } = await running.end();
  return { code, stderr: stderr.trimEnd().split("\n") };
}

const sentence = (words: string | RegExp) => ({ code: 1, stderr: [expect.stringMatching(words)] });

describe.each([
  ["serve", {}],
  ["preview", {}],
  ["preview", { DEPLOY_TARGET: "cloudflare" }],
  ["dev", {}],
])("npm run %s with %j", (script, target) => {
  test("where the port is in use, it says so in one sentence", async () => {
    const { port } = taken.address() as AddressInfo;
    expect(await failed(script, { ...target, PORT: String(port) })).toEqual(
      sentence(`Port ${port} is in use: set PORT to another.$`),
    );
  });

  test("where the host is not of this machine, it says so in one sentence", async () => {
    expect(await failed(script, { ...target, HOST: NOWHERE })).toEqual(
      sentence(`HOST is “${NOWHERE}”, which is not an address of this machine.$`),
    );
  });

  test("where the port is none, it says what to write", async () => {
    expect(await failed(script, { ...target, PORT: "abc" })).toEqual(
      sentence("PORT is “abc”: write a number from 0 to 65535.$"),
    );
  });
});

describe("the server says in one sentence what keeps it from starting", () => {
  test.each<[string, RegExp]>([
    ["COMMENTS_DATABASE_URL=comments.sqlite", /^COMMENTS_DATABASE_URL .*“file:comments.sqlite”$/u],
    [
      "COMMENTS_DATABASE_URL=file:/no/such/folder/comments.sqlite",
      /^COMMENTS_DATABASE_URL: .*\/no\/such\/folder/u,
    ],
    ["COMMENTS_SECRET=short", /^COMMENTS_SECRET is too short/u],
    ["COMMENTS_WEBHOOK_SECRET=secret", /^COMMENTS_WEBHOOK_SECRET: write/u],
    ["PUBLICATION=none.yaml", /^none\.yaml:1:1: there is no such file/u],
  ])("%s", async (setting, words) => {
    const [name = "", value] = setting.split("=");
    expect(await failed("serve", { [name]: value })).toEqual(sentence(words));
  });

  test.each([
    ["serve", {}],
    ["preview", { DEPLOY_TARGET: "cloudflare" }],
  ])("where nothing is built, what to run: npm run %s with %j", async (script, target) => {
    const project = copyProject();
    expect(await failed(script, target, project)).toEqual(sentence(/npm run build first\.$/u));
    rmSync(project, { recursive: true });
  });
});

test("a server whose store cannot be opened says why in its one line, and serves articles", async () => {
  const file = join(folder, "text.sqlite");
  writeFileSync(file, "This is no database. ".repeat(100));
  const server = await RunningServer.start(file);
  expect(await server.printed(1)).toEqual([
    expect.stringContaining(`comments in ${file} (cannot be reached now: file is not a database)`),
  ]);
  expect((await fetch(server.origin)).status).toBe(200);
  expect(await server.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
});

test("from any folder, paths are the project's", async () => {
  const name = "from-any-folder.sqlite";
  const env = { COMMENTS_DATABASE_URL: `file:${name}` };
  const server = await RunningServer.start("", { cwd: folder, env });
  expect((await server.printed(1))[0]).toContain(`comments in ${join(PROJECT, name)} (0);`);
  expect((await fetch(`${server.origin}/about/`)).status).toBe(200);
  expect((await server.end("SIGTERM")).code).toBe(0);
  rmSync(join(PROJECT, name));
});
