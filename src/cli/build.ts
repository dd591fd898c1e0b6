import { build } from "astro";
import { VFileMessage } from "vfile-message";

/** Number of builds so far. Each build loads its settings again, but shares the code. */
let count = 0;

/**
 * Builds the site like `astro build`, which takes longer, as it first compiles all code behind the
 * settings.
 */
async function buildSite(): Promise<void> {
  count += 1;
  const { default: config } = await import(`../../astro.config.ts?build=${count}`);
  // Astro itself would load the code of integrations again with the settings.
  await build({ ...config, configFile: false });
}

function fail(error: unknown): never {
  console.error(error instanceof VFileMessage ? error.message : error);
  process.exit(1);
}

// A parent process asks for builds by messages. Later builds find the code compiled and unchanged
// stories cached.
if (process.send) process.on("message", () => void buildSite().catch(fail));
else await buildSite().catch(fail);
