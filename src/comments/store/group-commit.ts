import type { DatabaseSync } from "node:sqlite";
import { LostFile } from "./lost-file.ts";

/** A statement, its parameters, and how much of its answer is asked for. */
export interface Query {
  sql: string;
  params: readonly unknown[];
  method?: string;
}

/** The values of a row, in the order of its columns. */
export type Row = readonly unknown[];

/** Results of each statement of a batch. */
export type Committed = readonly Row[][];

/** A batch that waits for its group. */
interface Waiting {
  queries: readonly Query[];
  resolve(answers: Committed): void;
  reject(error: unknown): void;
}

const SQLITE_BUSY = 5;

const READS = /^\s*select\b/i;

/**
 * Makes batches durable together: what arrives while the server is busy becomes one transaction,
 * in the order of arrival, and waits for the disk once. Each batch is all or nothing by itself, and
 * one that fails takes no other with it. A batch is answered only once its group is on disk.
 */
export class GroupCommit {
  readonly #connection: DatabaseSync;
  readonly #run: (query: Query) => Row[];
  readonly #requireFiles: () => void;
  #waiting: Waiting[] = [];

  /**
   * @param run - runs a statement in the connection
   * @param requireFiles - throws a LostFile where the files of the database are not what is open
   */
  constructor(connection: DatabaseSync, run: (query: Query) => Row[], requireFiles: () => void) {
    this.#connection = connection;
    this.#run = run;
    this.#requireFiles = requireFiles;
  }

  /**
   * Runs statements as one transaction; gives their results.
   *
   * @throws the database's error; then nothing of the batch is stored
   */
  async run(queries: readonly Query[]): Promise<Committed> {
    if (queries.every(({ sql }) => READS.test(sql))) return this.#read(queries);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#commitWaiting());
      this.#waiting.push({ queries, resolve, reject });
    });
  }

  /** Waits until every batch that has come is stored, or has failed. */
  settled(): Promise<void> {
    // Immediates run in the order that they were asked for, so the waiting group comes before.
    return new Promise((resolve) => setImmediate(resolve));
  }

  #read(queries: readonly Query[]): Committed {
    return this.#transaction("BEGIN", () => queries.map(this.#run));
  }

  #commitWaiting(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#commit(group);
  }

  /** Stores a group; where it fails as a whole, each of it by itself. */
  #commit(group: readonly Waiting[]): void {
    try {
      this.#requireFiles();
      const settled = this.#transaction("BEGIN IMMEDIATE", () =>
        group.map((each) => this.#apart(each)),
      );
      this.#requireFiles();
      for (const settle of settled) settle();
    } catch (error) {
      if (group.length > 1 && !concernsAll(error)) for (const each of group) this.#commit([each]);
      else for (const { reject } of group) reject(error);
    }
  }

  /** Runs a batch of a group so that its failure undoes no other's work. */
  #apart({ queries, resolve, reject }: Waiting): () => void {
    this.#command("SAVEPOINT batch");
    try {
      const answers = queries.map(this.#run);
      this.#command("RELEASE batch");
      return () => resolve(answers);
    } catch (error) {
      if (!this.#connection.isTransaction) throw error;
      this.#command("ROLLBACK TO batch");
      this.#command("RELEASE batch");
      return () => reject(error);
    }
  }

  #transaction<Result>(begin: string, work: () => Result): Result {
    this.#command(begin);
    try {
      const result = work();
      this.#command("COMMIT");
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#command("ROLLBACK");
      throw error;
    }
  }

  #command(sql: string): void {
    this.#run({ sql, params: [] });
  }
}

/**
 * Tests whether another process has locked the file, or it is lost; the batches of a group are then
 * not tried one by one.
 */
function concernsAll(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return error instanceof LostFile || code % 256 === SQLITE_BUSY;
}
