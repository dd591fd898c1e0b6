import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestOfNode } from "./node-request.ts";

let server: Server;

beforeAll(async () => {
  server = createServer((message, response) => {
    response.end(requestOfNode(message)?.url ?? "none");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
});

/** URL that a server makes of a request's first lines; "none" where it rejects them. */
async function asked(...lines: string[]): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, "127.0.0.1");
  socket.end([...lines, "Connection: close", "", ""].join("\r\n"));
  return (await text(socket)).split("\r\n\r\n")[1] ?? "";
}

test.each([
  ["GET /a?b HTTP/1.1", "Host: news.example", "http://news.example/a?b"],
  ["GET http://other.example/a HTTP/1.1", "Host: news.example", "http://news.example/a"],
  ["GET //other.example/ HTTP/1.1", "Host: news.example:80", "http://news.example/other.example/"],
  ["GET /a HTTP/1.0", "Accept: */*", "http://localhost/a"],
])("%s with %s asks for %s", async (line, header, url) => {
  expect(await asked(line, header)).toContain(url);
});

test.each(["a@b", "a/b", "a b", "a\\b", "a?b", "a#b", "[::1"])(
  "a host called %s is none",
  async (host) => {
    expect(await asked("GET / HTTP/1.1", `Host: ${host}`)).toContain("none");
  },
);

test("two hosts are none, be they the same", async () => {
  expect(await asked("GET / HTTP/1.1", "Host: a.example", "Host: b.example")).toContain("none");
  expect(await asked("GET / HTTP/1.1", "Host: a.example", "HOST: a.example")).toContain("none");
});
