import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "src/comments/schema.ts",
  out: "src/comments/migrations",
});
