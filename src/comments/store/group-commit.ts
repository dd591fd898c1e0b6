import type { DatabaseSync } from "node:sqlite";
import { LostFile } from "./lost-file.ts";

/** A statement, its parameters, and how many rows are asked for. */
export interface Query {
  sql: string;
  params: readonly unknown[];
  method?: string;
}

/** Values of a row, in the order of its columns. */
export type Row = readonly unknown[];

/** Results of each statement of a batch. */
export type Committed = readonly Row[][];

/** A batch that waits for its group commit. */
interface Waiting {
  queries: readonly Query[];
  resolve(answers: Committed): void;
  reject(error: unknown): void;
}

const SQLITE_BUSY = 5;

const READS = /^\s*select\b/i;

/**
 * Commits batches together: those that arrive while the server is busy become one transaction, in
 * the order of arrival, with one sync to disk. Each batch is atomic, and one that fails does not
 * affect others. A batch is answered only after its group is on disk.
 */
export class GroupCommit {
  readonly #connection: DatabaseSync;
  readonly #run: (query: Query) => Row[];
  readonly #requireFiles: () => void;
  #waiting: Waiting[] = [];

  /**
   * @param run - runs a statement in the connection
   * @param requireFiles - throws a LostFile where the files of the database are not those that
   *   are open
   */
  constructor(connection: DatabaseSync, run: (query: Query) => Row[], requireFiles: () => void) {
    this.#connection = connection;
    this.#run = run;
    this.#requireFiles = requireFiles;
  }

  /**
   * Runs statements as one transaction; returns their results.
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

  /** Waits until every batch so far is stored, or has failed. */
  settled(): Promise<void> {
    // Immediates run in the order in which they were set, so the waiting group comes first.
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

  /** Commits a group; if that fails, each batch separately. */
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

  /** Runs a batch of a group in a savepoint, so that its failure does not affect others. */
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
 * Tests for errors of the whole group, whose batches are then not retried: another process has
 * locked the file, or it is lost.
 */
function concernsAll(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return error instanceof LostFile || code % 256 === SQLITE_BUSY;
}
