import { existsSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { ARTICLES, findFiles, isPicture, SAMPLES } from "./articles-folder.ts";
import { attempt } from "./attempt.ts";
import { openCopyAt } from "./copy-file.ts";
import { mistake } from "./mistake.ts";
import { PUBLICATION, type Publication } from "./publication.ts";

/**
 * Mistakes about stories of the publisher's own in the folder of sample stories, while samples are
 * not published: stories without `sample: true`.
 */
export function hiddenStories(
  { samples }: Pick<Publication, "samples">,
  folder = SAMPLES,
): VFileMessage[] {
  if (samples || !existsSync(folder)) return [];
  return findFiles([folder])
    .copies.filter((path) => !isPicture(path) && !isSample(path))
    .map((path) =>
      mistake(
        path,
        `this story is not shown, as samples is false in ${PUBLICATION}: move it to ${ARTICLES}/`,
      ),
    );
}

/** Tests whether a file is a sample story; one with a mistake is the publisher's own. */
const isSample = (path: string) =>
  attempt(
    () => openCopyAt(path),
    () => {},
  )?.frontMatter.sample;
