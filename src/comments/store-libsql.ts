import { libsqlStore } from "./libsql-store.ts";

const DEFAULT_URL = "file:data/comments.sqlite";

const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN } = process.env;

/** The store that the environment names, opened when the server starts. */
export const store = libsqlStore(COMMENTS_DATABASE_URL || DEFAULT_URL, COMMENTS_DATABASE_TOKEN);

// Articles can be read without it, and it is opened at its first use where it cannot be now.
await store.open().catch(console.error);
