import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["src/comments/store/schema.ts", "src/comments/store/schema-newsroom.ts"],
  out: "src/comments/store/migrations",
});
