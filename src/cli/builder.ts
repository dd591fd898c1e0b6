import { build } from "astro";

/**
 * Builds the site each time that the process which started this one asks for it. A build that follows
 * another finds its code compiled, and knows the stories that have not changed.
 */
process.on("message", () => {
  build({}).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
});
