import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { completeInTurn } from "../build/late-part.ts";
import { setEdition } from "../desk/current-edition.ts";
import { NOTHING_JOINED } from "../desk/sources-file.ts";
import { ninjs } from "../formats/ninjs.ts";
import { readBundles } from "../search/bundles.ts";
import { search } from "../search/search.ts";
import { filed } from "./filed.ts";

const PUBLICATION = {
  name: "The Bell",
  address: "https://bell.example",
  language: "en-GB",
  timeZone: "UTC",
};

/** Settings with which all bundles are others. */
export const MOVED = { ...PUBLICATION, address: "https://chime.example" };

/** A story with its day, by its slug, with a unique word. */
export type Copy = Record<string, [day: string, word: string]>;

export const COPY: Copy = {
  ferry: ["2025-06-01", "wimbrel"],
  mill: ["2025-07-01", "plessom"],
  quay: ["2026-03-01", "quorrin"],
};

/** Releases of a site with the formats of stories and their search, in a temporary folder. */
export class SearchedReleases {
  readonly folder = mkdtempSync(join(tmpdir(), "search-"));
  readonly drafts = join(this.folder, "drafts");
  /** Lines about progress. */
  told: string[] = [];
  /** ID of the current release. */
  current = "";

  /** Publishes a release; returns its site, and functions that complete its search. */
  publish(id: string, copy: Copy, before?: string, publication = PUBLICATION) {
    const site = join(this.folder, id);
    mkdirSync(join(site, "articles"), { recursive: true });
    const stories = Object.entries(copy).map(([slug, [day, word]]) => {
      const text = `Council on ${word}\n\nMARLOW (AFP) - “The ${word} stays,” Mayor Edith Marl said.\n`;
      return filed(`${day}-${slug}.txt`, text);
    });
    for (const story of stories) {
      const form = JSON.stringify(ninjs(story, publication, new Map()));
      writeFileSync(join(site, "articles", `${story.id}.json`), form);
    }
    setEdition({
      stories,
      joining: NOTHING_JOINED,
      moved: {},
      withdrawn: [],
      aside: {},
      front: {},
      navigation: [],
      own: { pages: [], sections: [], footer: [] },
      madeAt: "2026-11-28T12:00:00Z",
      pictures: new Set<string>(),
      mistakes: [],
      read: 0,
    });
    const part = search(publication);
    part.prepare({ root: process.cwd(), site, before });
    this.current = id;
    const logger = { info: (line: string) => this.told.push(line) };
    const isWanted = () => this.current === id;
    const complete = () =>
      completeInTurn(this.folder, part, { site, drafts: this.drafts, logger, isWanted });
    return {
      site,
      complete,
      /** Begins to complete it, and waits until its index has begun or waits for another. */
      begin: async () => {
        const completed = complete();
        await nextTurn();
        return { completed };
      },
    };
  }

  /** Publishes a release and completes its search; returns its site. */
  async complete(id: string, copy: Copy, before?: string): Promise<string> {
    const { site, complete } = this.publish(id, copy, before);
    await complete();
    return site;
  }

  delete(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Years that searches of a site find, newest first. */
export const yearsIn = (site: string) => readBundles(site).map(({ name }) => name.slice(0, 4));

/** Files of a site’s bundles, listed or not, by their paths. */
export const bundleFiles = (site: string) =>
  globSync("pagefind/*/**/*.*", { cwd: site })
    .filter((file) => statSync(join(site, file)).isFile())
    .sort();

/** Words of stories in the decompressed files of a site’s bundles. */
export function wordsIn(site: string): string[] {
  const texts = bundleFiles(site).map((file) => {
    const bytes = readFileSync(join(site, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isPacked ? gunzipSync(bytes) : bytes).toString();
  });
  return Object.values(COPY)
    .map(([, word]) => word)
    .filter((word) => texts.some((text) => text.includes(word)));
}
