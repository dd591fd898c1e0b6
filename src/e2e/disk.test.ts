import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime } from "./servers.ts";

/** Space for a few more comments. */
const ROOM_BYTES = 64 * 1024;

/** Locks a database until its standard input ends. */
const LOCKER = `
  const database = new (require("node:sqlite").DatabaseSync)(process.argv[1]);
  database.exec("BEGIN EXCLUSIVE");
  console.log("locked");
  process.stdin.resume().on("end", () => process.exit());
`;

/** Only Linux limits the files of a running process; D1 has neither a disk nor a lock. */
describe.runIf(process.platform === "linux")("a server on Node and SQLite", () => {
  const site = new Served(nodeRuntime);
  const reader = new Reader(site);
  const acknowledged: string[] = [];

  /** Posts up to `most` comments until one is refused; returns the refusal. */
  async function postUntilRefused(most: number): Promise<Response | undefined> {
    for (let index = 0; index < most; index++) {
      const name = `Reader ${acknowledged.length}`;
      const comment = `${name} says ${"much ".repeat(400)}`;
      const answer = await reader.post({ name, comment });
      if (answer.status !== 303) return answer;
      acknowledged.push(name);
    }
    return undefined;
  }

  async function expectAllAcknowledged(): Promise<void> {
    const names = await reader.names();
    expect(names.slice(0, acknowledged.length)).toEqual(acknowledged.slice(0, 100));
  }

  function limitFiles(bytes: string): void {
    execFileSync("prlimit", ["--pid", String(site.pid), `--fsize=${bytes}:`]);
  }

  test("whose disk is full answers 503 and keeps the words, is read, loses nothing, and goes on", async () => {
    expect(await postUntilRefused(3)).toBeUndefined();
    // The files cannot grow: writes fail as on a full disk.
    const { size } = statSync(`${site.folder}/comments.sqlite-wal`);
    limitFiles(String(size + ROOM_BYTES));

    const refused = await postUntilRefused(100);
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get("Retry-After")).toBe("30");
    expect(await refused?.text()).toContain(`Reader ${acknowledged.length} says much`);
    expect((await postUntilRefused(1))?.status).toBe(503);
    expect((await site.get(DISCUSSION)).status).toBe(200);
    await expectAllAcknowledged();

    limitFiles("unlimited");
    expect(await postUntilRefused(2)).toBeUndefined();
    await expectAllAcknowledged();
    await site.crash();
    await site.start();
    await expectAllAcknowledged();
    expect(await reader.names()).toHaveLength(acknowledged.length);
  });

  test("whose database another process locks answers 503 before that one ends, is read, and goes on", async () => {
    const locker = spawn(process.execPath, ["-e", LOCKER, `${site.folder}/comments.sqlite`]);
    await once(locker.stdout, "data");
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        reader.post({ name: `Locked out ${index}`, comment: "Is anybody there?" }),
      ),
    );
    expect(locker.exitCode).toBeNull();
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("Is anybody there?</textarea>");
    }
    await expectAllAcknowledged();
    locker.stdin.end();
    await once(locker, "exit");
    expect(await postUntilRefused(1)).toBeUndefined();
    await expectAllAcknowledged();
  });
});
