import { and, asc, eq, gt } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { moderators, sessions } from "../schema-newsroom.ts";
import type { NewsroomStore } from "../store-newsroom.ts";

/** Queries for moderators and their sessions. */
export function moderatorsIn(
  database: OpenDatabase,
): Pick<
  NewsroomStore,
  | "setModerator"
  | "removeModerator"
  | "moderator"
  | "moderators"
  | "openSession"
  | "session"
  | "closeSession"
  | "closeSessions"
> {
  return {
    async setModerator(name, hash, at) {
      const db = await database();
      await db.batch([
        db.delete(sessions).where(eq(sessions.moderator, name)),
        db
          .insert(moderators)
          .values({ name, hash, created: at })
          .onConflictDoUpdate({ target: moderators.name, set: { hash } }),
      ]);
    },

    async removeModerator(name) {
      const db = await database();
      const [, removed] = await db.batch([
        db.delete(sessions).where(eq(sessions.moderator, name)),
        db.delete(moderators).where(eq(moderators.name, name)).returning({ name: moderators.name }),
      ]);
      return removed.length > 0;
    },

    async moderator(name) {
      const db = await database();
      const { name: known, hash } = moderators;
      return db.select({ name: known, hash }).from(moderators).where(eq(known, name)).get();
    },

    async moderators() {
      const db = await database();
      const { name, created } = moderators;
      return db.select({ name, created }).from(moderators).orderBy(asc(name));
    },

    async openSession(token, moderator, at, expires) {
      const db = await database();
      await db.batch([db.insert(sessions).values({ token, moderator, created: at, expires })]);
    },

    async session(token, now) {
      const db = await database();
      const row = await db
        .select({ moderator: sessions.moderator })
        .from(sessions)
        .where(and(eq(sessions.token, token), gt(sessions.expires, now)))
        .get();
      return row?.moderator;
    },

    async closeSession(token) {
      const db = await database();
      await db.batch([db.delete(sessions).where(eq(sessions.token, token))]);
    },

    async closeSessions(moderator) {
      const db = await database();
      await db.batch([db.delete(sessions).where(eq(sessions.moderator, moderator))]);
    },
  };
}
