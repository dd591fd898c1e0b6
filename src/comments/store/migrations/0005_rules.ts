export default [
  `CREATE TABLE "rules" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);`,
];
