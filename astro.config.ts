import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import node from "@astrojs/node";
import { defineConfig, fontProviders } from "astro/config";
import { releases } from "./src/build/integration.ts";
import { REMEMBERED } from "./src/components/remembered.ts";
import { desk } from "./src/desk/integration.ts";
import { readPublication } from "./src/desk/publication.ts";
import { search } from "./src/search/integration.ts";
import { newsreader } from "./src/styles/newsreader.ts";

/** Modules that the Node server loads at start, rather than with the first discussion. */
const FIRST = ["src/comments/runtime-node.ts", "src/desk/node-requests.ts"];

const publication = readPublication();
const onCloudflare = process.env["DEPLOY_TARGET"] === "cloudflare";
/** Where a preview keeps its comments, if not in .wrangler/state. */
const d1Folder = process.env["COMMENTS_D1_FOLDER"];

/**
 * The front of the Node server, the compression of files, and the line of `@astrojs/node` that is
 * replaced by both.
 */
const SERVER_FRONT = pathOf("src/comments/server-front/server-front.ts");
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
    const behind = `behindServerFront(appHandler, (req, res) => ${files})(req, res);`;
    const imports = `import { behindServerFront } from ${SERVER_FRONT};\nimport { compressed } from ${FILES};`;
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
  integrations: [desk(publication), search(publication), releases(publication)],
  session: false,
  security: {
    // The endpoint refuses posts from other origins itself, with a page that a reader understands.
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
