BEGIN TRANSACTION;
CREATE TABLE `attempts` (
	`what` text NOT NULL,
	`who` text NOT NULL,
	`since` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`what`, `who`)
);
INSERT INTO "attempts" VALUES('sign in','2015-10-15.hash',1444935840000,3);
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`moderator` text NOT NULL,
	`action` text NOT NULL,
	`comment` integer,
	`article` text,
	`before` text,
	`undone` integer
, `detail` text);
INSERT INTO "audit" VALUES(1,1444936080000,'Ana','block pattern',NULL,NULL,NULL,NULL,'buy (now|here)');
INSERT INTO "audit" VALUES(2,1444935910000,'Ana','published',2,'harbour','{"status":"held","approved":null,"heldRule":"first time","heldWords":""}',NULL,NULL);
CREATE TABLE `blocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`moderator` text NOT NULL,
	`created` integer NOT NULL
);
INSERT INTO "blocks" VALUES(1,'pattern','buy (now|here)','Ana',1444936080000);
INSERT INTO "blocks" VALUES(2,'name','spinner','Ana',1444936080001);
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article` text NOT NULL,
	`parent` integer,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`created` integer NOT NULL, `thread` integer, `root` integer GENERATED ALWAYS AS (coalesce("thread", "id")) VIRTUAL, `status` text DEFAULT 'published' NOT NULL, `held_rule` text, `held_words` text, `passage` text, `passage_words` text, `edited` integer, `approved` integer, `featured` integer, `newsroom` integer DEFAULT false NOT NULL, `submission` text, `author` text, `address` text, `fingerprint` text, `origin` text, `origin_id` text,
	FOREIGN KEY (`article`,`parent`) REFERENCES `comments`(`article`,`id`) ON UPDATE no action ON DELETE no action
);
INSERT INTO "comments" VALUES(1,'harbour',NULL,'Nour','The first.

> Quoted, it’s 5 % “dear” 🙂',1444935840000,NULL,'published',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "comments" VALUES(2,'harbour',1,'Anaïs','A reply.',1444935900000,1,'published',NULL,NULL,NULL,NULL,1444935905000,1444935910000,NULL,0,'s2','anais','2015-10-15.hash','areply',NULL,NULL);
INSERT INTO "comments" VALUES(3,'harbour',2,'نور','رد على الرد',1444935960000,1,'published',NULL,NULL,'q-1','deepen it',NULL,NULL,1444935970000,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "comments" VALUES(4,'dredging',NULL,'Nour','Elsewhere.',1444936020000,NULL,'published',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "comments" VALUES(5,'harbour',NULL,'Spinner','Casino!',1444936040000,NULL,'held','word','casino',NULL,NULL,NULL,NULL,NULL,0,'s5','spin','2015-10-15.other',NULL,NULL,NULL);
INSERT INTO "comments" VALUES(6,'harbour',1,'','',1444936050000,1,'deleted',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "comments" VALUES(7,'harbour',NULL,'Desk','Imported.',1444935839001,NULL,'published',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,'wordpress','77');
CREATE TABLE `day_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
INSERT INTO "day_keys" VALUES('2015-10-15','an-old-day-key');
CREATE TABLE `discussions` (
	`article` text PRIMARY KEY NOT NULL,
	`published` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`door` text
);
INSERT INTO "discussions" VALUES('harbour',4,4,NULL);
INSERT INTO "discussions" VALUES('dredging',1,1,'open');
CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT;
INSERT INTO "migrations" VALUES('0000_comments');
INSERT INTO "migrations" VALUES('0001_newsroom');
INSERT INTO "migrations" VALUES('0002_moderating');
INSERT INTO "migrations" VALUES('0003_latest');
INSERT INTO "migrations" VALUES('0004_featured');
CREATE TABLE `moderators` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`created` integer NOT NULL
);
INSERT INTO "moderators" VALUES('Ana','scrypt$not-a-real-hash',1444935840000);
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`comment` integer NOT NULL,
	`due` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`failure` text,
	FOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action
);
INSERT INTO "notifications" VALUES(1,'mail',5,1444936140000,1,'timed out');
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`comment` integer NOT NULL,
	`reason` text NOT NULL,
	`address` text,
	`created` integer NOT NULL,
	`settled` integer,
	FOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action
);
INSERT INTO "reports" VALUES(1,2,'Rude.','2015-10-15.third',1444936060000,NULL);
INSERT INTO "reports" VALUES(2,3,'No.',NULL,1444936060001,1444936070000);
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL
);
INSERT INTO "secrets" VALUES('seals','an-old-secret-of-this-store');
CREATE TABLE `sessions` (
	`token` text PRIMARY KEY NOT NULL,
	`moderator` text NOT NULL,
	`created` integer NOT NULL,
	`expires` integer NOT NULL,
	FOREIGN KEY (`moderator`) REFERENCES `moderators`(`name`) ON UPDATE no action ON DELETE cascade
);
INSERT INTO "sessions" VALUES('session-hash','Ana',1444935840000,4102444800000);
CREATE TABLE `spent_tokens` (
	`token` text PRIMARY KEY NOT NULL,
	`expires` integer NOT NULL
);
INSERT INTO "spent_tokens" VALUES('spent',4102444800000);
CREATE UNIQUE INDEX `comments_of_article` ON `comments` (`article`,`id`);
CREATE INDEX `attempts_by_age` ON `attempts` (`since`);
CREATE UNIQUE INDEX `reports_once` ON `reports` (`comment`,`address`);
CREATE INDEX `reports_open` ON `reports` (`id`) WHERE settled IS NULL;
CREATE INDEX `reports_from_address` ON `reports` (`address`) WHERE address IS NOT NULL;
CREATE INDEX `audit_of_comment` ON `audit` (`comment`,`id`) WHERE comment IS NOT NULL;
CREATE UNIQUE INDEX `blocks_once` ON `blocks` (`kind`,`value`);
CREATE INDEX `notifications_due` ON `notifications` (`due`) WHERE due IS NOT NULL;
CREATE INDEX `sessions_of_moderator` ON `sessions` (`moderator`);
CREATE INDEX `sessions_by_end` ON `sessions` (`expires`);
CREATE INDEX `spent_tokens_by_end` ON `spent_tokens` (`expires`);
CREATE INDEX `comments_oldest_first` ON `comments` (`article`,`root`,`id`) WHERE status = 'published';
CREATE INDEX `comments_newest_first` ON `comments` (`article`,"root" DESC,`id`) WHERE status = 'published';
CREATE INDEX `comments_of_passage` ON `comments` (`article`,`passage`) WHERE status = 'published' AND passage IS NOT NULL;
CREATE INDEX `comments_by_status` ON `comments` (`status`,`id`);
CREATE INDEX `comments_of_author` ON `comments` (`author`,`status`,`article`) WHERE author IS NOT NULL;
CREATE INDEX `comments_from_address` ON `comments` (`address`,`created`) WHERE address IS NOT NULL;
CREATE INDEX `comments_alike` ON `comments` (`fingerprint`,`created`) WHERE fingerprint IS NOT NULL;
CREATE UNIQUE INDEX `comments_by_submission` ON `comments` (`submission`);
CREATE UNIQUE INDEX `comments_by_origin` ON `comments` (`origin`,`origin_id`) WHERE origin IS NOT NULL;
CREATE TRIGGER `comments_added` AFTER INSERT ON `comments` WHEN new.`status` = 'published'
BEGIN
	INSERT INTO `discussions` (`article`, `published`, `revision`) VALUES (new.`article`, 1, 1)
	ON CONFLICT (`article`) DO UPDATE SET `published` = `published` + 1, `revision` = `revision` + 1;
END;
CREATE TRIGGER `comments_changed`
AFTER UPDATE OF `status`, `name`, `text`, `passage`, `passage_words`, `edited`, `featured`, `newsroom` ON `comments`
WHEN old.`status` = 'published' OR new.`status` = 'published'
BEGIN
	INSERT INTO `discussions` (`article`, `published`, `revision`)
	VALUES (new.`article`, (new.`status` = 'published') - (old.`status` = 'published'), 1)
	ON CONFLICT (`article`) DO UPDATE SET `published` = `published` + excluded.`published`, `revision` = `revision` + 1;
END;
CREATE TRIGGER `comments_removed` AFTER DELETE ON `comments` WHEN old.`status` = 'published'
BEGIN
	UPDATE `discussions` SET `published` = `published` - 1, `revision` = `revision` + 1 WHERE `article` = old.`article`;
END;
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`comment`,`channel`);
CREATE INDEX `comments_latest` ON `comments` (`status`,`created`) WHERE status = 'published';
CREATE INDEX `comments_latest_of_article` ON `comments` (`article`,`created`) WHERE status = 'published';
CREATE INDEX "comments_featured" ON "comments" ("article","featured") WHERE status = 'published' AND featured IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('comments',7);
INSERT INTO "sqlite_sequence" VALUES('reports',2);
INSERT INTO "sqlite_sequence" VALUES('blocks',2);
INSERT INTO "sqlite_sequence" VALUES('audit',2);
INSERT INTO "sqlite_sequence" VALUES('notifications',1);
COMMIT;
