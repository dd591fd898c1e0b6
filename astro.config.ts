import { fileURLToPath } from "node:url";
import cloudflare from "@astrojs/cloudflare";
import node from "@astrojs/node";
import { defineConfig, fontProviders } from "astro/config";
import { desk } from "./src/desk/integration.ts";
import { readPublication } from "./src/desk/publication.ts";
import { newsreader } from "./src/styles/newsreader.ts";

const STORE = new URL("src/comments/store-libsql.ts", import.meta.url);

const publication = readPublication();
const onCloudflare = process.env["DEPLOY_TARGET"] === "cloudflare";
/** Where a preview keeps its comments, if not in .wrangler/state. */
const d1Folder = process.env["COMMENTS_D1_FOLDER"];

/** Loads the store of comments with the Node server instead of with the first discussion. */
const openingComments = {
  name: "crosshead:opening-comments",
  transform(code: string, id: string) {
    if (!id.endsWith("/@astrojs/node/dist/server.js")) return;
    return `import ${JSON.stringify(fileURLToPath(STORE))};\n${code}`;
  },
};

export default defineConfig({
  site: publication.address,
  trailingSlash: "always",
  outDir: onCloudflare ? "dist/cloudflare" : "dist/node",
  adapter: onCloudflare
    ? cloudflare({
        prerenderEnvironment: "node",
        imageService: "passthrough",
        persistState: d1Folder ? { path: d1Folder } : true,
      })
    : node({ mode: "standalone" }),
  integrations: [desk(publication)],
  session: false,
  security: {
    // Posts from other origins are the endpoint's to refuse, in words that a reader understands.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "base-uri 'none'",
      ],
    },
  },
  vite: { plugins: onCloudflare ? [] : [openingComments] },
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: "never" },
  fonts: [{ provider: fontProviders.local(), ...newsreader }],
});
