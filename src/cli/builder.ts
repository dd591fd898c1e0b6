import { build } from "astro";

/** Number of builds so far: a build has settings of its own, and code that it shares with others. */
let count = 0;

/**
 * Builds the site each time that the process which started this one asks for it. A build that follows
 * another finds its code compiled, and knows the stories that have not changed.
 */
process.on("message", () => {
  buildSite().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
});

async function buildSite(): Promise<void> {
  count += 1;
  const { default: config } = await import(`../../astro.config.ts?build=${count}`);
  // Astro itself loads all code anew with the settings.
  await build({ ...config, configFile: false });
}
