import { libsqlStore } from "../comments/store/libsql-store.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";
import { withSecret } from "../comments/trust/given-secret.ts";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, COMMENTS_SECRET } = process.env;

export async function openStore(_root: string): Promise<SqlStore> {
  const url = COMMENTS_DATABASE_URL || "file:data/comments.sqlite";
  const store = withSecret(libsqlStore(url, COMMENTS_DATABASE_TOKEN), COMMENTS_SECRET);
  await store.open().catch(console.error);
  return store;
}
