import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files of the site that take longest, which their sizes do not show, the longest first. */
const LONGEST = [
  "releasing",
  "withdrawing",
  "sources",
  "rewriting",
  "starting",
  "accessibility",
  "search-releases",
  "lighthouse",
  "moderation-pages",
  "watching",
];

/** Order of test files in which a worker begins none that is long when the others have ended. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Place of a file among the longest; the others come after them. */
function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.indexOf(basename(moduleId, ".test.ts"));
  return place < 0 ? LONGEST.length : place;
}
