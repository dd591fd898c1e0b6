import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["src/comments/schema.ts", "src/comments/schema-newsroom.ts"],
  out: "src/comments/migrations",
});
