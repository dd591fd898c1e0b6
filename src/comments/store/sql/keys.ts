import { and, eq, isNotNull, lt, sql } from "#drizzle";
import { DAY_MILLISECONDS } from "../../durations.ts";
import { bytesToText } from "../base64url.ts";
import type { OpenDatabase } from "../database.ts";
import { attempts, comments, dayKeys, reports, secrets } from "../schema.ts";
import { blocks, sessions, spentTokens } from "../schema-newsroom.ts";
import type { KeyStore } from "../store-keys.ts";

const SECRET_BYTES = 32;

const fresh = () => bytesToText(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** Queries for the store's secrets and its rate limits. */
export function keys(database: OpenDatabase): KeyStore {
  return {
    async secret(name) {
      const db = await database();
      const stored = db.select().from(secrets).where(eq(secrets.name, name));
      const known = await stored.get();
      if (known) return known.secret;
      const [, [row]] = await db.batch([
        db.insert(secrets).values({ name, secret: fresh() }).onConflictDoNothing(),
        db.select().from(secrets).where(eq(secrets.name, name)),
      ]);
      if (!row) throw new Error(`the secret “${name}” was not kept`);
      return row.secret;
    },

    async dayKeys(today) {
      const db = await database();
      const [, rows] = await db.batch([
        db.insert(dayKeys).values({ day: today, key: fresh() }).onConflictDoNothing(),
        db.select().from(dayKeys),
      ]);
      return new Map(rows.map(({ day, key }) => [day, key]));
    },

    async forgetAddresses(before) {
      const db = await database();
      const midnight = new Date(`${before}T00:00:00Z`);
      await db.batch([
        db.delete(dayKeys).where(lt(dayKeys.day, before)),
        db.update(comments).set({ address: null }).where(lt(comments.address, before)),
        // A form that old is not sent again, and deleted comments must leave no trace.
        db
          .update(comments)
          .set({ submission: null })
          .where(
            and(
              eq(comments.status, "deleted"),
              isNotNull(comments.submission),
              lt(comments.created, midnight),
            ),
          ),
        db.update(reports).set({ address: null }).where(lt(reports.address, before)),
        db.delete(blocks).where(sql`${blocks.kind} = 'address' AND ${blocks.value} < ${before}`),
        db
          .delete(attempts)
          .where(lt(attempts.since, new Date(midnight.getTime() - DAY_MILLISECONDS))),
        db.delete(spentTokens).where(lt(spentTokens.expires, midnight)),
        db.delete(sessions).where(lt(sessions.expires, midnight)),
      ]);
    },

    async attempt({ what, who, limit, since, at }) {
      const db = await database();
      const running = sql`${attempts.since} > ${since.getTime()}`;
      const counted = db
        .insert(attempts)
        .values({ what, who, since: at, count: 1 })
        .onConflictDoUpdate({
          target: [attempts.what, attempts.who],
          set: {
            count: sql`CASE WHEN ${running} THEN min(${attempts.count} + 1, ${limit + 1}) ELSE 1 END`,
            since: sql`CASE WHEN ${running} THEN ${attempts.since} ELSE excluded.since END`,
          },
        })
        .returning({ count: attempts.count });
      const [[row]] = await db.batch([counted]);
      return row !== undefined && row.count <= limit;
    },

    async spend(token, expires) {
      const db = await database();
      const spent = db.insert(spentTokens).values({ token, expires }).onConflictDoNothing();
      const [rows] = await db.batch([spent.returning({ token: spentTokens.token })]);
      return rows.length > 0;
    },
  };
}
