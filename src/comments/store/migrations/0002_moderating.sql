DROP INDEX `notifications_of_comment`;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`comment`,`channel`);--> statement-breakpoint
ALTER TABLE `audit` ADD `detail` text;