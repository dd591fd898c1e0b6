import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { PROJECT, RunningServer } from "./running.ts";

const CLIENTS = 24;

/** Requests before the server is told to stop. */
const WARM = 200;

let folder: string;
let store: string;
let server: RunningServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  store = join(folder, "comments.sqlite");
  server = await RunningServer.start(store);
});

afterEach(async () => {
  await server.end("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Names of comments in the file itself, without its log. */
function storedNames(): string[] {
  const alone = join(folder, "alone.sqlite");
  copyFileSync(store, alone);
  const database = new DatabaseSync(alone);
  const names = database.prepare("SELECT name FROM comments").all();
  database.close();
  return names.map(({ name }) => String(name));
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s breaks no request under way, and the file alone has all that was acknowledged",
  async (signal) => {
    const reader = new Reader(server);
    const acknowledged: string[] = [];
    const broken: string[] = [];
    let answered = 0;
    let isTold = false;

    /** Posts and reads in turns until the server is gone. */
    async function client(_: unknown, lane: number): Promise<void> {
      for (let turn = 0; ; turn++) {
        const name = `Client ${lane}, ${turn}`;
        const wasTold = isTold;
        const request =
          turn % 2
            ? fetch(reader.address).then(async (answer) => (await answer.text()) && answer.status)
            : reader.post({ name, comment: `${name} says.` }).then(({ status }) => status);
        const outcome = await request.catch((error: Error) => `${error.message} ${error.cause}`);
        if (outcome === 303) acknowledged.push(name);
        if (outcome !== 303 && outcome !== 200) {
          if (!wasTold) broken.push(`${outcome}`);
          return;
        }
        answered += 1;
      }
    }

    const clients = Array.from({ length: CLIENTS }, client);
    while (answered < WARM && broken.length === 0) await setTimeout(5);
    isTold = true;
    const ended = server.end(signal);
    await Promise.all(clients);
    const { code, stderr } = await ended;
    expect({ code, stderr, broken }).toEqual({ code: 0, stderr: "", broken: [] });
    expect(existsSync(`${store}-wal`)).toBe(false);
    expect(storedNames()).toEqual(expect.arrayContaining(acknowledged));
  },
);

test("a second signal ends at once what the first would have waited for", async () => {
  const { hostname, port } = new URL(server.origin);
  const slow = connect(Number(port), hostname).on("error", () => {});
  slow.write(`POST ${DISCUSSION} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nname=`);
  // Answered after the other request, which the server has begun to read by then.
  await fetch(server.origin);
  const ended = server.end("SIGTERM");
  await expect.poll(() => fetch(server.origin).catch(() => "refused")).toBe("refused");
  // A second signal within half a second counts as the first.
  await setTimeout(600);
  await server.end("SIGTERM");
  // Not 0, with which a server exits that finished its requests.
  expect(await ended).toMatchObject({ code: 1, stderr: "" });
});

test("a signal to npm reaches the server, and both wait for what is under way", async () => {
  await server.end("SIGTERM");
  const command = ["npm", "--silent", "--prefix", PROJECT, "run", "serve"] as const;
  server = await RunningServer.start(store, { cwd: folder }, command);
  const answer = new Reader(server).post({ name: "Nour", comment: "Do not hurry." });
  expect(await server.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
  expect((await answer).status).toBe(303);
  expect(storedNames()).toEqual(["Nour"]);
});
