import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Slowest test files of the site, slowest first; their sizes do not show it. */
const LONGEST = [
  "releasing",
  "sources",
  "starting",
  "withdrawing",
  "guarding",
  "watching",
  "fuzz",
  "moderating",
  "lighthouse",
  "accessibility",
  "endpoint",
  "writing",
  "own",
  "discussion-pages",
  "forging",
  "rewriting",
];

/**
 * Order of test files with the slowest first, so that no worker starts a long one when the others
 * are done.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Rank of a file among the slowest; all others follow. */
function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.indexOf(basename(moduleId, ".test.ts"));
  return place < 0 ? LONGEST.length : place;
}
