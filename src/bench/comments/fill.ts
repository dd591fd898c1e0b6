import { DatabaseSync } from "node:sqlite";

/** Comments on each article in a filled store. */
const EACH = 100;

/** Inserts published comments on other articles by SQL into a store that no server has open. */
export function fill(file: string, comments: number): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const made = database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = 'comments' AND type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .all();
  database.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN;
${made.map(({ type, name }) => `DROP ${type} "${name}";`).join("\n")}
WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${comments - 1})
INSERT INTO comments (article, name, text, created, status, submission, author, address, fingerprint)
SELECT
  'filling-' || (n / ${EACH}), 'Reader ' || n,
  'Comment ' || n || ' fills the store with *words* that somebody could have written, about as many as people do write under a story on a weekday.',
  1444935840000 + n * 1000, 'published',
  hex(randomblob(12)), hex(randomblob(12)), '2015-10-15.' || hex(randomblob(12)), hex(randomblob(12))
FROM numbers;
INSERT INTO discussions (article, published, revision)
SELECT article, count(*), 1 FROM comments WHERE article LIKE 'filling-%' GROUP BY article;
${made.map(({ sql }) => `${String(sql)};`).join("\n")}
COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`);
  database.close();
}
