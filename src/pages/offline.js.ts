import { stripTypeScriptTypes } from "node:module";
import worker from "../components/offline-worker.ts?raw";

/**
 * The service worker, at the top of the site because it may keep pages below its own address only.
 */
export const GET = () =>
  new Response(stripTypeScriptTypes(worker), { headers: { "Content-Type": "text/javascript" } });
