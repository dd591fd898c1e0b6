import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Folder for the output of drizzle-kit, set in drizzle.config.ts. */
const FOLDER = new URL("migrations/", import.meta.url);

/** An SQL statement as a template string, with names in double quotation marks. */
function template(statement: string): string {
  const quoted = statement.trim().replaceAll("`", '"');
  return `\`${quoted.replaceAll(/\\|\$\{/gu, "\\$&")}\``;
}

// Turns the SQL of drizzle-kit into modules, which every runtime and bundler can import.
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".sql"))) {
  const file = new URL(name, FOLDER);
  const statements = readFileSync(file, "utf8").split("--> statement-breakpoint").map(template);
  const migration = name.slice(0, -".sql".length);
  writeFileSync(
    new URL(`${migration}.ts`, FOLDER),
    `export default [\n${statements.map((statement) => `  ${statement},\n`).join("")}];\n`,
  );
  rmSync(file);
  process.stdout.write(
    `Migration ${migration} is to be named in migrate.ts, as those before it.\n`,
  );
}
