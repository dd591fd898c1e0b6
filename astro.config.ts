import { createHash } from "node:crypto";
import { defineConfig, fontProviders } from "astro/config";
import { releases } from "./src/build/integration.ts";
import { countedCards } from "./src/cards/integration.ts";
import { REMEMBERED } from "./src/components/remembered.ts";
import { linksOfPages } from "./src/desk/current-edition.ts";
import { desk } from "./src/desk/integration.ts";
import { readLooked } from "./src/desk/look.ts";
import { publicPictures } from "./src/pictures/integration.ts";
import { search } from "./src/search/search.ts";
import { liveAnswers } from "./src/server/dev.ts";
import { isStatic, onTarget, staticPages } from "./src/server/static-pages.ts";
import { newsreader, newsreaderDisplay } from "./src/styles/newsreader.ts";
import { withSubsets } from "./src/styles/subset-provider.ts";

const { publication: said, css } = await readLooked();
const publication = onTarget(said);
const { PORT, HOST } = process.env;

const cards = countedCards();
const released = releases(publication, {
  latePart: search(publication),
  onAllPages: () => [css, linksOfPages(), isStatic],
  accounts: [() => stories.account(), cards.account],
});
const stories = desk(publication, css, released.cacheBefore);

const hashOf = (script: string) =>
  `sha256-${createHash("sha256").update(script).digest("base64")}` as const;

export default defineConfig({
  site: publication.address,
  trailingSlash: "always",
  integrations: [
    stories,
    liveAnswers(publication),
    cards,
    publicPictures(),
    staticPages(publication),
    released,
  ],
  // An invalid PORT is reported by the development server, and ignored by builds.
  server: { port: Number(PORT) || 4321, host: HOST || "localhost" },
  security: {
    csp: {
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(REMEMBERED)] },
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "base-uri 'none'",
      ],
    },
  },
  vite: { server: { strictPort: true } },
  // Authors see the page as readers do.
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // Concurrent pages, as some wait for their cards and pictures.
  build: { inlineStylesheets: "never", concurrency: 4 },
  fonts: [newsreader, newsreaderDisplay].map((face) => ({
    provider: withSubsets(fontProviders.local()),
    ...face,
  })),
});
