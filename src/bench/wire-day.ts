import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { copyProject } from "../e2e/project.ts";
import { Running, RunningServer, serverOf } from "../e2e/running.ts";

/**
 * A simulated day of an agency story: versions are put into a watched folder of an agency, one
 * after the other, and the seconds until readers have each are printed.
 */
const POLL_MILLISECONDS = 100;
/** Longest wait for the search. */
const PATIENCE_MILLISECONDS = 120_000;
/** Time until the end of the embargo. */
const EMBARGO_MILLISECONDS = 30_000;

const FERRY = "urn:newsml:norda.example:20261128:ferry";
const FEATURE = "urn:newsml:norda.example:20261128:feature";

/** Output for readers of a story at an address. */
interface Seen {
  page: string;
  feed: string;
  /** Bundles of the search, with their slugs. */
  search: string;
}

interface Step {
  name: string;
  item: object;
  slug: string;
  /** Words of the page and the feed that only this version has; null where the story is gone. */
  words: string | null;
  /** Milliseconds until it may be published. */
  after?: number;
}

const SAYS = "<p>“We felt a blow and then nothing moved,” Captain Ida Marl said.</p>";

const step = (name: string, version: number, headline: string | null, more: object = {}): Step => ({
  name,
  slug: "port-else-ferry",
  words: headline ?? "Coastguards were on their way",
  item: {
    uri: FERRY,
    version: String(version),
    slugline: "Port Else ferry",
    source: "Norda",
    firstcreated: new Date().toISOString(),
    versioncreated: new Date(Date.now() + version).toISOString(),
    ...(headline && { headline }),
    body_html: `<p>PORT ELSE, Norland (Norda) - A ferry has run aground off Port Else. Coastguards were on their way.</p>${headline ? SAYS : ""}${"<p>The sea was calm.</p>".repeat(version)}`,
    ...more,
  },
});

/** Steps of the day, each made when it is due. */
function* steps(): Generator<Step> {
  yield* [
    step("alert without a headline", 1, null),
    step("first lead", 2, "Ferry runs aground off Port Else"),
    step("update 1", 3, "Ferry with 40 aboard runs aground"),
    step("update 2", 4, "All 40 taken off grounded ferry"),
    step("correction", 5, "All 41 taken off grounded ferry", {
      descriptions: [{ role: "correction", value: "An earlier version said that 40 were aboard." }],
    }),
    { ...step("kill", 6, null, { pubstatus: "canceled", body_html: "" }), words: null },
  ];
  yield {
    name: "feature under embargo",
    slug: "night-trains-return-to-norland",
    words: "Night trains return to Norland",
    after: EMBARGO_MILLISECONDS,
    item: {
      uri: FEATURE,
      version: "1",
      slugline: "Night trains return",
      source: "Norda",
      versioncreated: new Date().toISOString(),
      embargoed: new Date(Date.now() + EMBARGO_MILLISECONDS).toISOString(),
      headline: "Night trains return to Norland",
      body_html: `<p>ALTMARK (Norda) - The night train is back.</p>${SAYS}`,
    },
  };
}

const project = copyProject();
const folder = mkdtempSync(join(dirname(project), "feed-"));
const feed = join(folder, "norda");
mkdirSync(feed);
const env = { PUBLICATION: "content/publication.yaml", LAST_GOOD: undefined };
const command = (name: string, ...args: string[]) =>
  new Running([process.execPath, `src/cli/${name}.ts`, ...args], { env, cwd: project });
const watch = command("watch");
await until(() => watch.lines.some((line) => line.includes("files;")));
const wire = command("wire", "--watch", feed);
const server = await RunningServer.start(
  join(folder, "comments.sqlite"),
  { env },
  serverOf(project),
);
console.log(
  "                              page s   feed s  search s  (seconds after it was dropped)",
);
try {
  for (const { name, item, slug, words, after = 0 } of steps()) {
    const before = await seen(slug);
    const begin = performance.now();
    writeFileSync(join(feed, `${name.replaceAll(" ", "-")}.json`), JSON.stringify(item));
    const seconds = new Map<keyof Seen, number>();
    while (seconds.size < 3 && performance.now() - begin < PATIENCE_MILLISECONDS) {
      await setTimeout(POLL_MILLISECONDS);
      const now = await seen(slug);
      for (const part of ["page", "feed", "search"] as const) {
        if (!seconds.has(part) && isThere(part, now, before, slug, words))
          seconds.set(part, (performance.now() - begin) / 1000);
      }
    }
    const cells = (["page", "feed", "search"] as const).map((part) => {
      const value = seconds.get(part);
      return (value === undefined ? "never" : value.toFixed(1)).padStart(9);
    });
    const note = after > 0 ? `  (its embargo ended at ${(after / 1000).toFixed(0)} s)` : "";
    console.log(`${name.padEnd(26)}${cells.join("")}${note}`);
  }
} finally {
  await Promise.all([server.end("SIGTERM"), watch.end("SIGTERM"), wire.end("SIGTERM")]);
}
if (process.env["KEEP"]) console.log(project);
else rmSync(dirname(project), { recursive: true });

/** Current output for readers. */
async function seen(slug: string): Promise<Seen> {
  const [page, feed, list] = await Promise.all(
    [`/articles/${slug}/`, "/feed.xml", "/pagefind/bundles.json"].map(textAt),
  );
  const bundles: string[] = JSON.parse(list?.text || "[]");
  const slugs = await Promise.all(bundles.map((name) => textAt(`/pagefind/${name}/slugs.json`)));
  const search = bundles.map((name, index) => `${name} ${slugs[index]?.text}`).join("\n");
  return { page: `${page?.status} ${page?.text}`, feed: feed?.text ?? "", search };
}

async function textAt(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(server.origin + path);
  return { status: response.status, text: await response.text() };
}

/** Tests whether a part of the output shows a version or, for a removed story, no part of it. */
function isThere(
  part: keyof Seen,
  now: Seen,
  before: Seen,
  slug: string,
  words: string | null,
): boolean {
  if (part === "search") {
    const isFound = now.search.includes(`"${slug}"`);
    return now.search !== before.search && isFound === (words !== null);
  }
  if (words === null)
    return part === "page" ? now.page.startsWith("410") : !now.feed.includes(slug);
  return now[part].includes(words);
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(POLL_MILLISECONDS);
}
