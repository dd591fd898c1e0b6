import { build } from "astro";

/** Number of builds so far. Each build loads its settings again, but shares the code. */
let count = 0;

/**
 * Builds the site for each message from the parent process. Later builds find the code compiled and
 * unchanged stories cached.
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
  // Astro itself loads the code of integrations again with the settings.
  await build({ ...config, configFile: false });
}
