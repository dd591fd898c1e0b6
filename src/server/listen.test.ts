import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen, listeningIn, requireFree } from "./listen.ts";

const ANY = { port: 0, host: "127.0.0.1" };

test("listens where the environment says, else at port 4321 of this machine", () => {
  expect(listeningIn({})).toEqual({ port: 4321, host: "localhost" });
  expect(listeningIn({ PORT: "", HOST: "" })).toEqual({ port: 4321, host: "localhost" });
  expect(listeningIn({ PORT: "80", HOST: "0.0.0.0" })).toEqual({ port: 80, host: "0.0.0.0" });
});

test.each(["abc", "-1", "65536", "80.5"])("PORT=%s is refused in one sentence", (PORT) => {
  expect(() => listeningIn({ PORT })).toThrow(`PORT is “${PORT}”: write a number from 0 to 65535.`);
});

test("says in one sentence that a port is in use, or that a host is not of this machine", async () => {
  const first = await listen(createServer(), ANY);
  const port = Number(new URL(first.address).port);
  const used = { ...ANY, port };
  for (const attempt of [() => listen(createServer(), used), () => requireFree(used)]) {
    await expect(attempt()).rejects.toThrow(`Port ${port} is in use: set PORT to another.`);
  }
  await expect(listen(createServer(), { port: 0, host: "192.0.2.1" })).rejects.toThrow(
    "HOST is “192.0.2.1”, which is not an address of this machine.",
  );
  await first.stop();
});

test("a port that was found to be free can be listened at", async () => {
  const first = await listen(createServer(), ANY);
  await first.stop();
  const here = { ...ANY, port: Number(new URL(first.address).port) };
  await requireFree(here);
  await (await listen(createServer(), here)).stop();
});

test("stops when the answers under way are sent, and takes no more", async () => {
  const server = createServer(async (_request, response) => {
    await setTimeout(300);
    response.end("whole");
  });
  const { address, stop } = await listen(server, ANY);
  const [answer] = (await Promise.all([
    once(get(address, { agent: false }), "response"),
    setTimeout(100).then(stop),
  ])) as unknown as [[IncomingMessage], undefined];
  expect(Buffer.concat(await answer[0].toArray()).toString()).toBe("whole");
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});

test("stops while a browser keeps a connection open that it has sent nothing on", async () => {
  const { address, stop } = await listen(createServer(), ANY);
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  await once(socket, "connect");
  const closed = once(socket, "close");
  await Promise.all([stop(), closed]);
});

test("an answer that is sent at once while the server stops closes its connection", async () => {
  const server = createServer((_request, response) => response.end("whole"));
  const { address, stop } = await listen(server, ANY);
  const stopped = stop();
  expect((await fetch(address)).headers.get("Connection")).toBe("close");
  await stopped;
});
