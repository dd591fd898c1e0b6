import { stripTypeScriptTypes } from "node:module";
import worker from "../components/offline-worker.ts?raw";

/** Service worker, in the root of the site, as its scope is limited to its own path. */
export const GET = () =>
  new Response(stripTypeScriptTypes(worker), { headers: { "Content-Type": "text/javascript" } });
