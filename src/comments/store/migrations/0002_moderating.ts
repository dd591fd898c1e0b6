export default [
  `DROP INDEX "notifications_of_comment";`,
  `CREATE UNIQUE INDEX "notifications_once" ON "notifications" ("comment","channel");`,
  `ALTER TABLE "audit" ADD "detail" text;`,
];
