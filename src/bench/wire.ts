import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Feed, QUIET_MILLISECONDS } from "../ingest/feed.ts";
import { ingest } from "../ingest/ingest.ts";
import { KeptFiles } from "../ingest/kept-files.ts";

/** Numbers of files that arrive at once, for testing linear time. */
const COUNTS = [250, 500, 1_000, 2_000];

const WORDS = "The ferry sailed across the lake on Tuesday, and it was quiet. ".repeat(40);

/** A ninjs file of typical length. */
const file = (number: number) =>
  JSON.stringify({
    uri: `urn:newsml:lake.example:20260301:${number}`,
    versioncreated: "2026-03-01T10:00:00Z",
    headline: `Ferry ${number} is back`,
    body_html: `<p>${WORDS}</p>`.repeat(4),
  });

/** Milliseconds for a number of files that arrive in a feed folder at once. */
async function millisecondsOf(count: number): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), "crosshead-"));
  mkdirSync(join(root, "feed"));
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(root, "feed", `${number}.json`), file(number));
  const feed = new Feed(join(root, "feed"));
  const start = performance.now();
  const wire = new KeptFiles(join(root, "wire"));
  feed.look(0);
  await Array.fromAsync(ingest(feed, wire, QUIET_MILLISECONDS));
  const took = performance.now() - start;
  rmSync(root, { recursive: true });
  return took;
}

await millisecondsOf(COUNTS[0] ?? 1);
for (const count of COUNTS) {
  const took = await millisecondsOf(count);
  console.log(`${count} files at once: ${took.toFixed(0)} ms, ${(took / count).toFixed(2)} a file`);
}
