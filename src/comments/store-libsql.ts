import type { Hop } from "./client-address.ts";
import { withSecret } from "./given-secret.ts";
import { libsqlStore } from "./libsql-store.ts";

const DEFAULT_URL = "file:data/comments.sqlite";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, COMMENTS_SECRET } = process.env;

/** The store that the environment names, opened when the server starts. */
export const store = withSecret(
  libsqlStore(COMMENTS_DATABASE_URL || DEFAULT_URL, COMMENTS_DATABASE_TOKEN),
  COMMENTS_SECRET,
);

// Articles can be read without it, and it is opened at its first use where it cannot be now.
await store.open().catch(console.error);

/** The other end of the connection. */
export const hopOf = (clientAddress: () => string): Hop => clientAddress();
