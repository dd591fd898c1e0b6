import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import node from "@astrojs/node";
import { defineConfig, fontProviders } from "astro/config";
import { REMEMBERED } from "./src/components/remembered.ts";
import { desk } from "./src/desk/integration.ts";
import { readPublication } from "./src/desk/publication.ts";
import { search } from "./src/search/integration.ts";
import { newsreader } from "./src/styles/newsreader.ts";

/** What the Node server loads before it listens, instead of with the first discussion. */
const FIRST = ["src/comments/store-libsql.ts", "src/desk/node-requests.ts"];

const publication = readPublication();
const onCloudflare = process.env["DEPLOY_TARGET"] === "cloudflare";
/** Where a preview keeps its comments, if not in .wrangler/state. */
const d1Folder = process.env["COMMENTS_D1_FOLDER"];

/** What answers before the pages do, what compresses files, and where the Node server is given both. */
const DOOR = pathOf("src/comments/door/front-door.ts");
const FILES = pathOf("src/desk/node-files.ts");
const LISTENING = "staticHandler(req, res, () => appHandler(req, res));";

const openingComments = {
  name: "crosshead:opening-comments",
  transform(code: string, id: string) {
    if (id.endsWith("/@astrojs/node/dist/server.js")) {
      return FIRST.map((file) => `import ${pathOf(file)};\n`).join("") + code;
    }
    if (!id.endsWith("/@astrojs/node/dist/standalone.js")) return undefined;
    if (!code.includes(LISTENING)) throw new Error(`@astrojs/node has no “${LISTENING}” any more`);
    const files = `compressed(req, res, () => ${LISTENING.slice(0, -1)})`;
    const behind = `behindFrontDoor(appHandler, (req, res) => ${files})(req, res);`;
    const imports = `import { behindFrontDoor } from ${DOOR};\nimport { compressed } from ${FILES};`;
    return `${imports}\n${code.replace(LISTENING, behind)}`;
  },
};

/** A file of the project, as an import names it. */
function pathOf(file: string): string {
  return JSON.stringify(fileURLToPath(new URL(file, import.meta.url)));
}

const hashOf = (script: string) =>
  `sha256-${createHash("sha256").update(script).digest("base64")}` as const;

export default defineConfig({
  site: publication.address,
  trailingSlash: "always",
  outDir: onCloudflare ? "dist/cloudflare" : "dist/node",
  adapter: onCloudflare
    ? (await import("@astrojs/cloudflare")).default({
        prerenderEnvironment: "node",
        imageService: "passthrough",
        persistState: d1Folder ? { path: d1Folder } : true,
      })
    : node({ mode: "standalone" }),
  integrations: [desk(publication), search(publication)],
  session: false,
  security: {
    // Posts from other origins are the endpoint's to refuse, in words that a reader understands.
    checkOrigin: false,
    csp: {
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(REMEMBERED)] },
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
  // Pages wait for one another's cards and pictures, which are made beside them.
  build: { inlineStylesheets: "never", concurrency: 4 },
  fonts: [{ provider: fontProviders.local(), ...newsreader }],
});
