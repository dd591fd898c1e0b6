import { fillPlaceholders } from "#drizzle";
import type { Database } from "../database.ts";

/** A statement of Drizzle with its SQL. */
interface Prepared {
  getQuery(): { sql: string; params: unknown[] };
}

interface Preparable {
  prepare(): Prepared;
}

/** Values for `sql.placeholder(NAME)`, by name. */
type Values = Readonly<Record<string, unknown>>;

/**
 * A prepared statement, cached for each database, since building its SQL takes longer than running
 * it.
 *
 * @param build - builds the statement, with placeholders for its values
 */
export function preparedStatement<Kind extends Preparable>(build: (db: Database) => Kind) {
  const known = new WeakMap<Database, ReturnType<Kind["prepare"]>>();

  function prepared(db: Database): ReturnType<Kind["prepare"]> {
    const made = known.get(db) ?? (build(db).prepare() as ReturnType<Kind["prepare"]>);
    known.set(db, made);
    return made;
  }

  return {
    /** The statement, to be run with values. */
    in: prepared,

    /** The statement with its values, for a batch. */
    with(db: Database, values: Values): Kind {
      const statement = prepared(db);
      const { params, ...query } = statement.getQuery();
      const filled = { ...query, params: fillPlaceholders(params, values) };
      const own = Object.create(statement, { getQuery: { value: () => filled } });
      return { _prepare: () => own } as unknown as Kind;
    },
  };
}
