import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { requireRelease } from "../build/releases.ts";
import { listeningIn, requireFree } from "./listen.ts";

/**
 * Folder of the project, whose built site is served as on its host: by our own server, or with
 * DEPLOY_TARGET=cloudflare by the Workers runtime with a local database.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

async function previewOnWorkerd(): Promise<void> {
  requireRelease(ROOT);
  const listening = listeningIn(process.env);
  // Wrangler would choose another port, or fail with many lines.
  await requireFree(listening);
  const folder = process.env["COMMENTS_D1_FOLDER"];
  const wrangler = spawn(
    process.execPath,
    [
      "node_modules/wrangler/bin/wrangler.js",
      ...["dev", "--ip", listening.host, "--port", String(listening.port)],
      // Two that start at once would get the same port for their inspectors.
      ...["--inspector-port", "0"],
      ...(folder ? ["--persist-to", folder] : []),
    ],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => wrangler.kill(signal));
  }
  wrangler.once("exit", (code) => {
    process.exitCode = code ?? 0;
  });
}

if (process.env["DEPLOY_TARGET"] !== "cloudflare") await import("./node.ts");
else {
  await previewOnWorkerd().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
