import { execFileSync } from "node:child_process";

/** The runtimes that the site is built for, each on a machine at another end of the day, which no page may show. */
const MACHINES = { node: "Pacific/Pago_Pago", cloudflare: "Pacific/Kiritimati" };

/** Builds the site once for each runtime, one after the other: they share Astro's caches. */
export default function setup(): void {
  for (const [target, timeZone] of Object.entries(MACHINES)) {
    const env = {
      ...process.env,
      DEPLOY_TARGET: target,
      TZ: timeZone,
      COMMENTS_DATABASE_URL: "file:no/comments.sqlite",
      PUBLICATION: "src/e2e/publication.yaml",
      ASTRO_TELEMETRY_DISABLED: "1",
    };
    try {
      execFileSync("astro", ["build"], { env, encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`The site does not build for ${target}:\n${stdout}${stderr}`);
    }
  }
}
