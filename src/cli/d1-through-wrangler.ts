import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyD1Database } from "drizzle-orm/d1";

interface Query {
  sql: string;
  params: readonly unknown[];
}

type Rows = Record<string, unknown>[];

/** Result of a statement in D1, as Drizzle reads it. */
interface D1Result {
  results: Rows;
}

type Send = (queries: readonly Query[]) => Promise<D1Result[]>;

/**
 * A small Worker that runs the statements of one request as one transaction. Wrangler's bindings
 * for Node send each statement twice, and block in the meantime.
 */
const WORKER = `export default {
  async fetch(request, { COMMENTS, KEY }) {
    if (request.headers.get("Authorization") !== KEY) return new Response(null, { status: 403 });
    const queries = await request.json();
    try {
      const statements = queries.map(({ sql, params }) => COMMENTS.prepare(sql).bind(...params));
      const answers = await COMMENTS.batch(statements);
      return Response.json({ answers: answers.map(({ results }) => ({ results })) });
    } catch (error) {
      return Response.json({ failure: String(error.message) });
    }
  },
};`;

/** A D1 database that is reached through wrangler; must be closed. */
export interface Reached {
  d1: AnyD1Database;
  close(): Promise<void>;
}

/**
 * Checks that wrangler can reach the bindings of a configuration, as a Worker would wait for them
 * for ever.
 *
 * @throws wrangler's error, where nobody is signed in or there is no connection
 */
export async function requireSignIn(configuration: object): Promise<void> {
  const { getPlatformProxy } = await import("wrangler");
  const folder = mkdtempSync(join(tmpdir(), "crosshead-d1-"));
  const configPath = join(folder, "wrangler.json");
  try {
    writeFileSync(configPath, JSON.stringify(configuration));
    const proxy = await getPlatformProxy({ configPath, envFiles: [], persist: false });
    await proxy.dispose();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Reaches a D1 database like a Worker.
 *
 * @param configuration - wrangler configuration that binds the database as COMMENTS
 * @param state - folder of local databases
 */
export async function reachD1(configuration: object, state: string): Promise<Reached> {
  const { unstable_startWorker } = await import("wrangler");
  const folder = mkdtempSync(join(tmpdir(), "crosshead-d1-"));
  const key = crypto.randomUUID();
  const config = join(folder, "wrangler.json");
  const all = { ...configuration, main: "worker.js", vars: { KEY: key } };
  writeFileSync(join(folder, "worker.js"), WORKER);
  writeFileSync(config, JSON.stringify(all), { mode: 0o600 });
  const worker = await unstable_startWorker({
    config,
    envFiles: [],
    dev: {
      logLevel: "error",
      watch: false,
      inspector: false,
      persist: state,
      server: { hostname: "127.0.0.1", port: 0 },
    },
  });
  const send: Send = async (queries) => {
    const body = JSON.stringify(queries.map(({ sql, params }) => ({ sql, params })));
    const headers = { Authorization: key };
    const answer = await worker.fetch("http://d1/", { method: "POST", body, headers });
    const { answers, failure } = (await answer.json()) as {
      answers?: D1Result[];
      failure?: string;
    };
    if (!answers) throw new Error(failure ?? `D1 answered ${answer.status}`);
    return answers;
  };
  return {
    d1: {
      prepare: (sql: string) => new D1Statement(send, sql),
      batch: send,
    } as unknown as AnyD1Database,
    async close() {
      await worker.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A statement in the interface of D1's binding. */
class D1Statement implements Query {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly #send: Send;

  constructor(send: Send, sql: string, params: readonly unknown[] = []) {
    this.#send = send;
    this.sql = sql;
    this.params = params;
  }

  bind(...params: unknown[]): D1Statement {
    return new D1Statement(this.#send, this.sql, params);
  }

  async all(): Promise<D1Result> {
    const [answer] = await this.#send([this]);
    return answer ?? { results: [] };
  }

  run(): Promise<D1Result> {
    return this.all();
  }

  async raw(): Promise<unknown[][]> {
    const { results } = await this.all();
    return results.map((row) => Object.values(row));
  }
}
