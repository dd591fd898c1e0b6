import { absoluteAddress } from "./addresses.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Paths of the sitemaps. */
const SITEMAPS = ["/sitemap.xml", "/news-sitemap.xml"];

/** Text of robots.txt (RFC 9309), which excludes crawlers by name and allows all others. */
export function robots(refused: readonly string[], site: Pick<SiteFacts, "address">): string {
  const groups = [["User-agent: *", "Allow: /"]];
  if (refused.length > 0) {
    groups.push([...refused.map((name) => `User-agent: ${name}`), "Disallow: /"]);
  }
  groups.push(SITEMAPS.map((address) => `Sitemap: ${absoluteAddress(address, site)}`));
  return groups.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
