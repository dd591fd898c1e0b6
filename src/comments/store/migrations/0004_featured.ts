export default [
  `CREATE INDEX "comments_featured" ON "comments" ("article","featured") WHERE status = 'published' AND featured IS NOT NULL;`,
];
