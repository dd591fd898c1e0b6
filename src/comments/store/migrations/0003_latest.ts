export default [
  `CREATE INDEX "comments_latest" ON "comments" ("status","created") WHERE status = 'published';`,
  `CREATE INDEX "comments_latest_of_article" ON "comments" ("article","created") WHERE status = 'published';`,
];
