import { connect, type Socket } from "node:net";
import { factsOf } from "../process-facts.ts";

/** Load of simulated readers on a local server. */
export interface Load {
  port: number;
  /** Process id of the server. */
  pid: number;
  connections: number;
  seconds: number;
  /** Requests before the measurement. */
  warmUp: number;
  /** A request as sent on the connection, by the number of requests before it. */
  request: { head: string; bodies?: Bodies };
}

/**
 * Bodies of posts, from forms that were served before, with distinct texts and client addresses.
 */
export interface Bodies {
  tokens: readonly string[];
  /** Mark in the text of posts, different for each load. */
  mark: string;
}

/** Result of a load; times are in milliseconds. */
export interface Outcome {
  perSecond: number;
  /** CPU microseconds of the server for each request; undefined where the system cannot tell. */
  cpu: number | undefined;
  median: number;
  p99: number;
  /** Number of answers with each status. */
  statuses: Record<number, number>;
  /** Size of the last answer in bytes. */
  bytes: number;
}

const READ_BYTES = 256 * 1024;

const HEAD_END = "\r\n\r\n";

/** A connection that sends the next request as soon as it has an answer. */
class Reader {
  readonly #socket: Socket;
  readonly #next: () => string | undefined;
  readonly #answered: (status: number, began: number, bytes: number) => void;
  #began = 0;
  #status = 0;
  #bytes = 0;
  /** Remaining bytes of the body; infinite where its end is marked in it. */
  #left = 0;
  #head = "";

  constructor(
    port: number,
    next: () => string | undefined,
    answered: (status: number, began: number, bytes: number) => void,
    ended: () => void,
  ) {
    this.#next = next;
    this.#answered = answered;
    const onread = {
      buffer: Buffer.allocUnsafe(READ_BYTES),
      callback: (size: number, buffer: Uint8Array) => {
        this.#take(buffer as Buffer, size);
        return true;
      },
    };
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread } as never);
    this.#socket.once("connect", () => this.#ask());
    this.#socket.once("close", ended);
    this.#socket.once("error", ended);
  }

  #ask(): void {
    const request = this.#next();
    if (request === undefined) {
      this.#socket.end();
      return;
    }
    this.#began = performance.now();
    this.#status = 0;
    this.#head = "";
    this.#bytes = 0;
    this.#socket.write(request, "utf8");
  }

  #take(buffer: Buffer, size: number): void {
    let start = 0;
    this.#bytes += size;
    if (this.#status === 0) {
      this.#head += buffer.toString("latin1", 0, Math.min(size, 2_000));
      const end = this.#head.indexOf(HEAD_END);
      if (end < 0) return;
      const head = this.#head.slice(0, end);
      this.#status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      const bodiless = this.#status === 304 || this.#status === 204;
      this.#left = bodiless ? 0 : length === undefined ? Infinity : Number(length);
      start = size - (this.#bytes - end - HEAD_END.length);
    }
    if (this.#left === Infinity) {
      if (buffer.toString("latin1", Math.max(0, size - 5), size) !== "0\r\n\r\n") return;
    } else {
      this.#left -= size - start;
      if (this.#left > 0) return;
    }
    this.#answered(this.#status, this.#began, this.#bytes);
    this.#ask();
  }
}

/** Runs a load against a server and measures the answers. */
export async function bear({
  port,
  pid,
  connections,
  seconds,
  warmUp,
  request,
}: Load): Promise<Outcome> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let asked = 0;
  let answers = 0;
  let from = 0;
  let until = Infinity;
  let last = 0;
  let spent: number | undefined;
  const next = () => (performance.now() < until ? written(request, asked++) : undefined);
  const answered = (status: number, began: number, bytes: number) => {
    answers += 1;
    if (answers === warmUp) {
      spent = factsOf(pid)?.cpuSeconds;
      from = performance.now();
      until = from + seconds * 1_000;
    }
    if (answers <= warmUp) return;
    last = performance.now();
    times.push(last - began);
    statuses[status] = (statuses[status] ?? 0) + 1;
    size = bytes;
  };
  let size = 0;
  await Promise.all(
    Array.from(
      { length: connections },
      () => new Promise<void>((done) => new Reader(port, next, answered, done)),
    ),
  );
  const cpu = spent === undefined ? undefined : (factsOf(pid)?.cpuSeconds ?? Number.NaN) - spent;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    perSecond: times.length / ((last - from) / 1_000),
    cpu: cpu === undefined ? undefined : (cpu * 1e6) / times.length,
    median: at(0.5),
    p99: at(0.99),
    statuses,
    bytes: size,
  };
}

function written({ head, bodies }: Load["request"], number: number): string {
  if (!bodies) return `${head}${HEAD_END}`;
  const token = bodies.tokens[number % bodies.tokens.length] ?? "";
  const text = `Reader ${number} of ${bodies.mark} says that the harbour wall will hold, and counts its stones.`;
  const body = `token=${token}&name=Reader+${number}&comment=${encodeURIComponent(text)}&website=`;
  const address = `198.18.${(number >> 8) & 255}.${number & 255}`;
  return `${head}\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}${HEAD_END}${body}`;
}

if (process.send) {
  process.on("message", async (load: Load) => {
    process.send?.(await bear(load));
  });
}
