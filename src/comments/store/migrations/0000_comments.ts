export default [
  `CREATE TABLE "comments" (
	"id" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	"article" text NOT NULL,
	"parent" integer,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"created" integer NOT NULL,
	FOREIGN KEY ("article","parent") REFERENCES "comments"("article","id") ON UPDATE no action ON DELETE no action
);`,
  `CREATE UNIQUE INDEX "comments_of_article" ON "comments" ("article","id");`,
];
