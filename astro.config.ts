import cloudflare from "@astrojs/cloudflare";
import node from "@astrojs/node";
import { defineConfig } from "astro/config";

const onCloudflare = process.env["DEPLOY_TARGET"] === "cloudflare";

export default defineConfig({
  site: "https://crosshead.example",
  trailingSlash: "always",
  outDir: onCloudflare ? "dist/cloudflare" : "dist/node",
  adapter: onCloudflare
    ? cloudflare({ prerenderEnvironment: "node", imageService: "passthrough" })
    : node({ mode: "standalone" }),
  session: false,
  security: { csp: true, checkOrigin: false },
  build: { inlineStylesheets: "never" },
});
