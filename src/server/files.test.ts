import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Files } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "files-"));

const PICTURE = Buffer.alloc(300_000, "picture");

let server: Server;
let origin: string;

function put(path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeAll(async () => {
  put("current/index.html", `<p>${"Front page. ".repeat(200)}</p>`);
  put("current/404.html", "<p>No such page.</p>");
  put("current/articles/tide/index.html", "<p>High water.</p>");
  put("current/articles/tide.json", JSON.stringify("High water. ".repeat(200)));
  put("current/sitemap.xml", `<urlset>${"<url/>".repeat(200)}</urlset>`);
  put("current/_headers", "/*");
  put("current/picture.png", PICTURE);
  put("current/_astro/new.css", "p {}");
  put("older/_astro/old.css", "b {}");
  put("older/articles/killed/index.html", "<p>Withdrawn.</p>");
  put("secret.txt", "not public");
  const files = new Files([join(folder, "current"), join(folder, "older")], (address) => [
    ["X-Address", address],
  ]);
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://site.example");
    files.answer(request, response, url).catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(origin + path, { headers, method, redirect: "manual" });

test.each<[string, number, string]>([
  ["/", 200, "text/html;charset=utf-8"],
  ["/articles/tide/", 200, "text/html;charset=utf-8"],
  ["/articles/tide.json", 200, "application/json;charset=utf-8"],
  ["/picture.png", 200, "image/png"],
  ["/none/", 404, "text/html;charset=utf-8"],
  ["/_headers", 404, "text/html;charset=utf-8"],
  ["/%00", 404, "text/html;charset=utf-8"],
  ["/%ff", 404, "text/html;charset=utf-8"],
  ["/..%2fsecret.txt", 404, "text/html;charset=utf-8"],
  ["/%2e%2e%2fsecret.txt", 404, "text/html;charset=utf-8"],
  ["/articles/..%5c..%5c..%5csecret.txt", 404, "text/html;charset=utf-8"],
])("answers for %s with %i and %s", async (path, status, type) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, type]);
  expect(await answer.text()).not.toContain("not public");
});

test.each(["/", "/articles/tide.json", "/sitemap.xml"])("sends %s compressed", async (path) => {
  const answer = await get(path, { "Accept-Encoding": "gzip" });
  expect(answer.headers.get("Content-Encoding")).toBe("gzip");
  expect((await answer.text()).length).toBeGreaterThan(1_000);
});

test("leads the name of a folder to the page in it, with the query", async () => {
  const answer = await get("/articles/tide?from=mail");
  expect([answer.status, answer.headers.get("Location")]).toEqual([
    301,
    "/articles/tide/?from=mail",
  ]);
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is no way to read a file", async (method) => {
  const answer = await get("/", {}, method);
  expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
});

test("a reader who has a file as it is gets no second one, in whichever coding", async () => {
  for (const coding of ["br", "gzip", "identity"]) {
    const headers = { "Accept-Encoding": coding };
    const tag = (await get("/", headers)).headers.get("ETag") ?? "";
    const again = await get("/", { ...headers, "If-None-Match": `"other", ${tag}` });
    expect(again.status).toBe(304);
  }
});

test("hashed files of older releases are answered, to be kept for good; their pages are not", async () => {
  for (const name of ["new", "old"]) {
    const answer = await get(`/_astro/${name}.css`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
  }
  expect((await get("/articles/killed/")).status).toBe(404);
});

test("the list of the search's bundles is answered as it is after it was replaced", async () => {
  for (const bundles of [["2025-1a"], ["2026-2b", "2025-1a"]]) {
    put("current/pagefind/bundles.json", JSON.stringify(bundles));
    expect(await (await get("/pagefind/bundles.json")).json()).toEqual(bundles);
  }
});

test("a part of a picture is sent to who asks for a part", async () => {
  const answer = await get("/picture.png", { Range: "bytes=7-13" });
  expect(answer.status).toBe(206);
  expect(await answer.text()).toBe("picture");
});

const open = () => readdirSync("/proc/self/fd").length;

test("files are closed after requests in a row whose connections break", async () => {
  await (await get("/picture.png")).bytes();
  const before = open();
  const { port } = new URL(origin);
  const asked = "GET /picture.png HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50);
  const reset = async (break_: (socket: Socket) => void) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(asked);
    await setTimeout(8);
    break_(socket);
  };
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      reset((socket) => (index % 2 ? socket.resetAndDestroy() : socket.destroy())),
    ),
  );
  await expect.poll(open, { timeout: 5_000 }).toBeLessThanOrEqual(before + 2);
  expect((await get("/picture.png")).status).toBe(200);
});
