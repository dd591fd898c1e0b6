BEGIN TRANSACTION;
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article` text NOT NULL,
	`parent` integer,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`created` integer NOT NULL,
	FOREIGN KEY (`article`,`parent`) REFERENCES `comments`(`article`,`id`) ON UPDATE no action ON DELETE no action
);
INSERT INTO "comments" VALUES(1,'harbour',NULL,'Nour','The first.

> Quoted, it’s 5 % “dear” 🙂',1444935840000);
INSERT INTO "comments" VALUES(2,'harbour',1,'Anaïs','A reply.',1444935900000);
INSERT INTO "comments" VALUES(3,'harbour',2,'نور','رد على الرد',1444935960000);
INSERT INTO "comments" VALUES(4,'dredging',NULL,'Nour','Elsewhere.',1444936020000);
CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT;
INSERT INTO "migrations" VALUES('0000_comments');
CREATE UNIQUE INDEX `comments_of_article` ON `comments` (`article`,`id`);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('comments',4);
COMMIT;
