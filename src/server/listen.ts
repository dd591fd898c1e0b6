import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, createServer, type Server as NetServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const DEFAULT_PORT = 4321;

const DEFAULT_HOST = "localhost";

/**
 * Time for running answers to finish after the server is told to stop: Docker kills it after ten
 * seconds.
 */
const GRACE_MILLISECONDS = 8_000;

/**
 * Time to accept connections that were opened before the server was told to stop, which would
 * otherwise be reset.
 */
const LAST_MILLISECONDS = 200;

const IDLE_CHECK_MILLISECONDS = 100;

/** Reasons why a server cannot listen, by the system's error codes. */
const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Port ${port} is in use: set PORT to another.`,
  EADDRNOTAVAIL: (host) => `HOST is “${host}”, which is not an address of this machine.`,
  ENOTFOUND: (host) => `HOST is “${host}”, which is not an address of this machine.`,
  EAI_AGAIN: (host) => `HOST is “${host}”, which is not an address of this machine.`,
  EACCES: (_, port) =>
    `Port ${port} needs more rights than this user has: set PORT to a number above 1023.`,
};

/** Port and host of a server, from the variables PORT and HOST. */
interface Listening {
  port: number;
  host: string;
}

/**
 * Port and host from the environment: 4321 and localhost by default.
 *
 * @throws {Error} with one sentence, where PORT is not a port
 */
export function listeningIn({ PORT, HOST }: NodeJS.ProcessEnv): Listening {
  const port = Number(PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is “${PORT}”: write a number from 0 to 65535.`);
  }
  return { port, host: HOST || DEFAULT_HOST };
}

/**
 * Listens at a port and host; returns the address, and a function that stops after finishing
 * running answers.
 *
 * @throws {Error} with one sentence, where it cannot listen there
 */
export async function listen(server: Server, listening: Listening) {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await begin(server, listening);
  const { host } = listening;
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${port}`, stop: () => stop(server, sockets) };
}

/**
 * Checks that another process can listen at a port and host.
 *
 * @throws {Error} with one sentence, where it cannot
 */
export async function requireFree(listening: Listening): Promise<void> {
  // A client that connects in the meantime is disconnected at once, and blocks nobody.
  const server = createServer((socket) => socket.destroy());
  await begin(server, listening);
  server.close();
  await once(server, "close");
}

async function begin(server: NetServer, { port, host }: Listening): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    const reason = REASONS[error.code ?? ""]?.(host, port);
    throw reason ? new Error(reason) : error;
  });
}

async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"));
  await pause(LAST_MILLISECONDS);
  server.close();
  // Node counts connections without a request, which browsers open in advance, as busy.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  await once(server, "close");
  clearInterval(idle);
  clearTimeout(cut);
}
