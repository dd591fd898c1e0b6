import { transformWithOxc } from "vite";
import worker from "../components/offline-worker.ts?raw";

/** Service worker, in the root of the site, as its scope is limited to its own path. */
export const GET = async () => {
  const { code } = await transformWithOxc(worker, "offline-worker.ts", { sourcemap: false });
  return new Response(code, { headers: { "Content-Type": "text/javascript" } });
};
