import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isAccessLogged, logAccess } from "./access-log.ts";

const lines: string[] = [];
let port: number;
const server = createServer((message, response) => {
  logAccess(message, response);
  response.writeHead(message.url?.startsWith("/none") ? 404 : 200).end("Words");
});

beforeEach(async () => {
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.close();
  await once(server, "close");
});

const ask = (path: string) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    headers: {
      "User-Agent": "Telltale",
      Referer: "https://search.example/?q=me",
      "X-Forwarded-For": "192.0.2.7",
      Connection: "close",
    },
  }).then((answer) => answer.text());

test("a line has the time, method, path, status and milliseconds, and nothing of who asked", async () => {
  await ask("/articles/harbour-opens/discussion/?receipt=secret");
  await ask("/none");
  await vi.waitFor(() => expect(lines).toHaveLength(2));
  const line = /^\d{4}-\d\d-\d\dT[\d:.]+Z (.*) \d+ ms$/u;
  expect(lines.map((each) => line.exec(each)?.[1])).toEqual([
    "GET /articles/harbour-opens/discussion/ 200",
    "GET /none 404",
  ]);
});

test("what a reader puts into a path makes no line of its own", async () => {
  await ask("/a%0A2026-03-01%1B[31m");
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toContain(" GET /a%0A2026-03-01%1B[31m 200 ");
});

test.each([
  [undefined, false],
  ["", false],
  ["on", true],
])("ACCESS_LOG=%s: %s", (ACCESS_LOG, isOn) => {
  expect(isAccessLogged({ ACCESS_LOG })).toBe(isOn);
});

test("another value is refused with what to write", () => {
  expect(() => isAccessLogged({ ACCESS_LOG: "yes" })).toThrow(
    "ACCESS_LOG is “yes”: write on, or leave it out.",
  );
});
