import type { OpenDatabase } from "../database.ts";
import { audit, rules } from "../schema-newsroom.ts";
import type { RulesStore } from "../store-rules.ts";
import { preparedStatement } from "./prepared-statement.ts";

const RULES = preparedStatement((db) => db.select().from(rules));

/** Queries for the rules that moderators have set. */
export function ruling(database: OpenDatabase): RulesStore {
  return {
    async rules() {
      const db = await database();
      const rows = await RULES.in(db).all();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },

    async setRules(set, changed, { moderator, at }) {
      const db = await database();
      const entry = { moderator, at, action: "rules", detail: JSON.stringify(changed) };
      await db.batch([
        db.insert(audit).values(entry),
        db.delete(rules),
        ...Object.entries(set).map(([name, value]) => db.insert(rules).values({ name, value })),
      ]);
    },
  };
}
