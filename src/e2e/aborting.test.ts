import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DISCUSSION, Reader } from "./reader.ts";
import { RunningServer } from "./running.ts";

/** Connections that are broken in each way at the same time. */
const CONNECTIONS = 20;

const MEGABYTE = 1024 * 1024;

/**
 * Prints the resources, such as timers, that keep the server's process running, when it gets a
 * message.
 */
const REPORTING = `data:text/javascript,${encodeURIComponent(
  'process.on("SIGUSR2", () => console.log(process.getActiveResourcesInfo().sort().join()))',
)}`;

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
let server: RunningServer;

beforeAll(async () => {
  const env = { NODE_OPTIONS: `--import=${REPORTING}` };
  server = await RunningServer.start(join(folder, "comments.sqlite"), { env });
});

afterAll(async () => {
  await server?.end("SIGTERM");
  rmSync(folder, { recursive: true });
});

const head = (start: string, ...headers: string[]) =>
  [`${start} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n");

const FORM = "Content-Type: application/x-www-form-urlencoded";
const POST = `POST ${DISCUSSION}`;
const PICTURE = head("GET /card.png");

/** Bytes that a client sends before it breaks its connection. */
const KINDS: Readonly<Record<string, (socket: Socket) => unknown>> = {
  "in the middle of the headers": (socket) => socket.write("GET / HTTP/1.1\r\nHost: loc"),
  "in the middle of a post": (socket) =>
    socket.write(`${head(POST, "Origin: http://localhost", FORM, "Content-Length: 900")}name=Nour`),
  "in the middle of a chunk": (socket) =>
    socket.write(`${head(POST, FORM, "Transfer-Encoding: chunked")}ff\r\nname=`),
  "in the middle of a slow post": async (socket) => {
    socket.write(head(POST, "Origin: http://localhost", FORM, "Content-Length: 900"));
    for (const part of ["name=", "Nour", "&comment="]) {
      await setTimeout(20);
      socket.write(part);
    }
  },
  "before the server goes on with a post": (socket) =>
    socket.write(head(POST, FORM, "Expect: 100-continue", "Content-Length: 900")),
  "before the answer": (socket) =>
    socket.write(head(`GET ${DISCUSSION}`) + head("GET /articles/none.md")),
  "while a file is sent": async (socket) => {
    socket.write(PICTURE.repeat(40));
    await once(socket, "data");
    socket.pause();
  },
  "behind many requests in a row": (socket) =>
    socket.write((PICTURE + head("GET /") + head("GET /comments/atom.xml")).repeat(50)),
  "after it has ended its side": async (socket) => {
    socket.end(head("GET /"));
    await once(socket, "data");
  },
  "with nothing said": () => setTimeout(20),
  "after garbage": (socket) => socket.write(Buffer.from([0, 255, 10, 13, 13, 10, 200, 1])),
  "after headers without end": (socket) =>
    socket.write(head("GET /", `X-Filler: ${"x".repeat(MEGABYTE)}`)),
  "after a greeting of TLS": (socket) =>
    socket.write(Buffer.from("160301010001000000fc0303", "hex")),
  "after it asks for another protocol": (socket) =>
    socket.write(head("GET /", "Connection: Upgrade", "Upgrade: websocket")),
  "after it asks for a tunnel": (socket) => socket.write(head("CONNECT elsewhere.example:443")),
};

const open = () => readdirSync(`/proc/${server.pid}/fd`).length;

/** Resources that keep the process running, by its own output; that line is removed. */
async function busyWith(): Promise<string> {
  const before = server.lines.length;
  server.child.kill("SIGUSR2");
  return (await server.printed(before + 1)).at(-1) ?? "";
}

async function breakAll(kind: (socket: Socket) => unknown): Promise<void> {
  const { hostname, port } = new URL(server.origin);
  const breaking = Array.from({ length: CONNECTIONS }, async (_, index) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    socket.on("error", () => {});
    await once(socket, "connect");
    await kind(socket);
    await setTimeout(index % 10);
    if (index % 2) socket.resetAndDestroy();
    else socket.destroy();
  });
  await Promise.all(breaking);
}

/** Only Linux lists the open files of a process. */
describe.runIf(process.platform === "linux")("connections that break", () => {
  let files: number;
  let busy: string;

  beforeAll(async () => {
    for (const path of ["/", "/card.png", DISCUSSION])
      await (await fetch(server.origin + path)).bytes();
    // Connections opened by fetch stay open for a while.
    const atRest = async () => expect(await busyWith()).not.toContain("TCPSocketWrap");
    await vi.waitFor(atRest, { timeout: 15_000, interval: 100 });
    files = open();
    busy = await busyWith();
  });

  test.each(Object.keys(KINDS))("%s cost nothing for good", async (name) => {
    await breakAll(KINDS[name] ?? (() => {}));
    await expect.poll(open, { timeout: 10_000 }).toBeLessThanOrEqual(files);
    await expect.poll(busyWith, { timeout: 10_000 }).toBe(busy);
  });

  test("are in no log, and the server goes on", async () => {
    const reader = new Reader(server);
    expect((await reader.post({ name: "Nour", comment: "Still here." })).status).toBe(303);
    expect(await reader.names()).toEqual(["Nour"]);
    const reports = server.lines.filter((line) => line === busy || line.includes("Wrap"));
    expect(server.lines.filter((line) => !reports.includes(line))).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+; release /u),
    ]);
  });
});
