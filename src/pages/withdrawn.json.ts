import type { APIRoute } from "astro";
import { currentEdition } from "../desk/current-edition.ts";
import { withdrawnDigest } from "../formats/withdrawn.ts";

/** Digests of withdrawn stories, for servers and for readers' offline caches. */
export const GET: APIRoute = async () => {
  const digests = await Promise.all(currentEdition().withdrawn.map(withdrawnDigest));
  return Response.json(digests.sort());
};
