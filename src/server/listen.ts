import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const DEFAULT_PORT = 4321;

const DEFAULT_HOST = "localhost";

/** Time that answers under way have to finish once the server is told to stop. */
const GRACE_MILLISECONDS = 10_000;

const IDLE_CHECK_MILLISECONDS = 100;

/** Reasons why a server cannot listen, by the codes that systems give them. */
const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Port ${port} is in use: set PORT to another.`,
  EADDRNOTAVAIL: (host) => `HOST is “${host}”, which is no address of this machine.`,
  ENOTFOUND: (host) => `HOST is “${host}”, which is no address of this machine.`,
  EAI_AGAIN: (host) => `HOST is “${host}”, which is no address of this machine.`,
  EACCES: (_, port) => `Port ${port} is not open to this user: set PORT to one above 1023.`,
};

/** Where a server listens, by the variables PORT and HOST. */
export interface Listening {
  port: number;
  host: string;
}

/**
 * Port and host of the environment: 4321 and localhost where it names none.
 *
 * @throws {Error} of one sentence, where PORT is no port
 */
export function listeningIn({ PORT, HOST }: NodeJS.ProcessEnv): Listening {
  const port = Number(PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is “${PORT}”: write a number from 0 to 65535.`);
  }
  return { port, host: HOST || DEFAULT_HOST };
}

/**
 * Listens at a port and host; gives the address, and the function that stops: it finishes the
 * answers under way.
 *
 * @throws {Error} of one sentence, where it cannot listen there
 */
export async function listen(server: Server, { port, host }: Listening) {
  server.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    const reason = REASONS[error.code ?? ""]?.(host, port);
    throw reason ? new Error(reason) : error;
  });
  const { port: given } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${given}`, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  server.on("request", (_, response) => response.setHeader("Connection", "close"));
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  await once(server, "close");
  clearInterval(idle);
  clearTimeout(cut);
}
