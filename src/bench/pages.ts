import { lighthouseOf, scoreOf } from "../e2e/lighthouse.ts";

const PAGES = ["/", "/articles/syria-regime-in-new-offensive/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMINGS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];

/** Transferred bytes by kind. */
interface Request {
  resourceType: string;
  transferSize: number;
}

for (const [path, result] of await lighthouseOf(PAGES)) {
  console.log(path);
  for (const category of CATEGORIES) {
    console.log(`  ${category.padEnd(26)}${String(scoreOf(result, category)).padStart(6)}`);
  }
  for (const timing of TIMINGS) {
    const milliseconds = result.audits[timing]?.numericValue ?? Number.NaN;
    console.log(`  ${timing.padEnd(26)}${milliseconds.toFixed(0).padStart(6)} ms`);
  }
  const details = result.audits["network-requests"]?.details as { items: Request[] } | undefined;
  const bytes = Map.groupBy(details?.items ?? [], ({ resourceType }) => resourceType);
  for (const [kind, requests] of bytes) {
    const sum = requests.reduce((sum, { transferSize }) => sum + transferSize, 0);
    const row = `  ${kind.padEnd(26)}${String(sum).padStart(6)} bytes`;
    console.log(`${row} in ${requests.length} ${requests.length === 1 ? "request" : "requests"}`);
  }
}
