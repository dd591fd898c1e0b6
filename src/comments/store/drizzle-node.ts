import { createRequire } from "node:module";

// As CommonJS: Node parses the 180 kB of Drizzle's package.json for each of its 110 ES modules, which
// takes half of the start of a server.
const load = createRequire(import.meta.url);
const orm: typeof import("drizzle-orm") = load("drizzle-orm");
const core: typeof import("drizzle-orm/sqlite-core") = load("drizzle-orm/sqlite-core");
const proxy: typeof import("drizzle-orm/sqlite-proxy") = load("drizzle-orm/sqlite-proxy");

export const {
  and,
  asc,
  desc,
  eq,
  fillPlaceholders,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  sql,
} = orm;
export const { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } = core;
/** Makes a database of a driver that sends SQL. */
export const { drizzle } = proxy;
