import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { listeningIn } from "./listen.ts";

/**
 * Serves the built site as its host will: our own server, or with DEPLOY_TARGET=cloudflare the real
 * runtime of Workers with a database on this machine.
 */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

if (process.env["DEPLOY_TARGET"] === "cloudflare") {
  const { port, host } = listeningIn(process.env);
  const folder = process.env["COMMENTS_D1_FOLDER"];
  const wrangler = spawn(
    "npx",
    [
      ...["wrangler", "dev", "--ip", host, "--port", String(port)],
      ...(folder ? ["--persist-to", folder] : []),
    ],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => wrangler.kill(signal));
  wrangler.once("exit", (code) => {
    process.exitCode = code ?? 0;
  });
} else await import("./node.ts");
