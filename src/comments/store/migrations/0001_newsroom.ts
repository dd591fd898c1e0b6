export default [
  `CREATE TABLE "attempts" (
	"what" text NOT NULL,
	"who" text NOT NULL,
	"since" integer NOT NULL,
	"count" integer NOT NULL,
	PRIMARY KEY("what", "who")
);`,
  `CREATE INDEX "attempts_by_age" ON "attempts" ("since");`,
  `CREATE TABLE "day_keys" (
	"day" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);`,
  `CREATE TABLE "discussions" (
	"article" text PRIMARY KEY NOT NULL,
	"published" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"door" text
);`,
  `CREATE TABLE "reports" (
	"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"comment" integer NOT NULL,
	"reason" text NOT NULL,
	"address" text,
	"created" integer NOT NULL,
	"settled" integer,
	FOREIGN KEY ("comment") REFERENCES "comments"("id") ON UPDATE no action ON DELETE no action
);`,
  `CREATE UNIQUE INDEX "reports_once" ON "reports" ("comment","address");`,
  `CREATE INDEX "reports_open" ON "reports" ("id") WHERE settled IS NULL;`,
  `CREATE INDEX "reports_from_address" ON "reports" ("address") WHERE address IS NOT NULL;`,
  `CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);`,
  `CREATE TABLE "audit" (
	"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"at" integer NOT NULL,
	"moderator" text NOT NULL,
	"action" text NOT NULL,
	"comment" integer,
	"article" text,
	"before" text,
	"undone" integer
);`,
  `CREATE INDEX "audit_of_comment" ON "audit" ("comment","id") WHERE comment IS NOT NULL;`,
  `CREATE TABLE "blocks" (
	"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"moderator" text NOT NULL,
	"created" integer NOT NULL
);`,
  `CREATE UNIQUE INDEX "blocks_once" ON "blocks" ("kind","value");`,
  `CREATE TABLE "moderators" (
	"name" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"created" integer NOT NULL
);`,
  `CREATE TABLE "notifications" (
	"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"channel" text NOT NULL,
	"comment" integer NOT NULL,
	"due" integer,
	"tries" integer DEFAULT 0 NOT NULL,
	"failure" text,
	FOREIGN KEY ("comment") REFERENCES "comments"("id") ON UPDATE no action ON DELETE no action
);`,
  `CREATE INDEX "notifications_due" ON "notifications" ("due") WHERE due IS NOT NULL;`,
  `CREATE INDEX "notifications_of_comment" ON "notifications" ("comment");`,
  `CREATE TABLE "sessions" (
	"token" text PRIMARY KEY NOT NULL,
	"moderator" text NOT NULL,
	"created" integer NOT NULL,
	"expires" integer NOT NULL,
	FOREIGN KEY ("moderator") REFERENCES "moderators"("name") ON UPDATE no action ON DELETE cascade
);`,
  `CREATE INDEX "sessions_of_moderator" ON "sessions" ("moderator");`,
  `CREATE INDEX "sessions_by_end" ON "sessions" ("expires");`,
  `CREATE TABLE "spent_tokens" (
	"token" text PRIMARY KEY NOT NULL,
	"expires" integer NOT NULL
);`,
  `CREATE INDEX "spent_tokens_by_end" ON "spent_tokens" ("expires");`,
  `ALTER TABLE "comments" ADD "thread" integer;`,
  `ALTER TABLE "comments" ADD "root" integer GENERATED ALWAYS AS (coalesce("thread", "id")) VIRTUAL;`,
  `ALTER TABLE "comments" ADD "status" text DEFAULT 'published' NOT NULL;`,
  `ALTER TABLE "comments" ADD "held_rule" text;`,
  `ALTER TABLE "comments" ADD "held_words" text;`,
  `ALTER TABLE "comments" ADD "passage" text;`,
  `ALTER TABLE "comments" ADD "passage_words" text;`,
  `ALTER TABLE "comments" ADD "edited" integer;`,
  `ALTER TABLE "comments" ADD "approved" integer;`,
  `ALTER TABLE "comments" ADD "featured" integer;`,
  `ALTER TABLE "comments" ADD "newsroom" integer DEFAULT false NOT NULL;`,
  `ALTER TABLE "comments" ADD "submission" text;`,
  `ALTER TABLE "comments" ADD "author" text;`,
  `ALTER TABLE "comments" ADD "address" text;`,
  `ALTER TABLE "comments" ADD "fingerprint" text;`,
  `ALTER TABLE "comments" ADD "origin" text;`,
  `ALTER TABLE "comments" ADD "origin_id" text;`,
  `CREATE INDEX "comments_oldest_first" ON "comments" ("article","root","id") WHERE status = 'published';`,
  `CREATE INDEX "comments_newest_first" ON "comments" ("article","root" DESC,"id") WHERE status = 'published';`,
  `CREATE INDEX "comments_of_passage" ON "comments" ("article","passage") WHERE status = 'published' AND passage IS NOT NULL;`,
  `CREATE INDEX "comments_by_status" ON "comments" ("status","id");`,
  `CREATE INDEX "comments_of_author" ON "comments" ("author","status","article") WHERE author IS NOT NULL;`,
  `CREATE INDEX "comments_from_address" ON "comments" ("address","created") WHERE address IS NOT NULL;`,
  `CREATE INDEX "comments_alike" ON "comments" ("fingerprint","created") WHERE fingerprint IS NOT NULL;`,
  `CREATE UNIQUE INDEX "comments_by_submission" ON "comments" ("submission");`,
  `CREATE UNIQUE INDEX "comments_by_origin" ON "comments" ("origin","origin_id") WHERE origin IS NOT NULL;`,
  `CREATE INDEX "comments_by_parent" ON "comments" ("article","parent");`,
  `WITH RECURSIVE "threaded" ("id", "article", "thread") AS (
	SELECT "id", "article", "id" FROM "comments" WHERE "parent" IS NULL
	UNION ALL
	SELECT "comments"."id", "comments"."article", "threaded"."thread" FROM "threaded"
	CROSS JOIN "comments" ON "comments"."article" = "threaded"."article" AND "comments"."parent" = "threaded"."id"
)
UPDATE "comments" SET "thread" = "threaded"."thread" FROM "threaded"
WHERE "comments"."id" = "threaded"."id" AND "comments"."parent" IS NOT NULL;`,
  `DROP INDEX "comments_by_parent";`,
  `INSERT INTO "discussions" ("article", "published", "revision")
SELECT "article", count(*), 1 FROM "comments" GROUP BY "article";`,
  `CREATE TRIGGER "comments_added" AFTER INSERT ON "comments" WHEN new."status" = 'published'
BEGIN
	INSERT INTO "discussions" ("article", "published", "revision") VALUES (new."article", 1, 1)
	ON CONFLICT ("article") DO UPDATE SET "published" = "published" + 1, "revision" = "revision" + 1;
END;`,
  `CREATE TRIGGER "comments_changed"
AFTER UPDATE OF "status", "name", "text", "passage", "passage_words", "edited", "featured", "newsroom" ON "comments"
WHEN old."status" = 'published' OR new."status" = 'published'
BEGIN
	INSERT INTO "discussions" ("article", "published", "revision")
	VALUES (new."article", (new."status" = 'published') - (old."status" = 'published'), 1)
	ON CONFLICT ("article") DO UPDATE SET "published" = "published" + excluded."published", "revision" = "revision" + 1;
END;`,
  `CREATE TRIGGER "comments_removed" AFTER DELETE ON "comments" WHEN old."status" = 'published'
BEGIN
	UPDATE "discussions" SET "published" = "published" - 1, "revision" = "revision" + 1 WHERE "article" = old."article";
END;`,
];
