import { publication } from "virtual:crosshead/publication";
import type { APIRoute } from "astro";
import { absoluteAddress } from "../formats/addresses.ts";

export const GET: APIRoute = () => {
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"].map(
    (address) => `Sitemap: ${absoluteAddress(address, publication)}\n`,
  );
  const { aiCrawlers } = publication;
  const refused = aiCrawlers.map((name) => `User-agent: ${name}\n`);
  const groups = ["User-agent: *\nAllow: /\n"];
  if (refused.length > 0) groups.push(`${refused.join("")}Disallow: /\n`);
  return new Response([...groups, sitemaps.join("")].join("\n"));
};
