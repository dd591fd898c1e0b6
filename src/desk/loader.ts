import { isDeepStrictEqual } from "node:util";
import type { Loader, LoaderContext } from "astro/loaders";
import { LOADER, openFolder } from "./articles-folder.ts";
import { doubtLines } from "./doubts.ts";
import { readFront } from "./front-file.ts";
import { givenNames, idleNames } from "./given-names.ts";
import { assertChanged, type Held, heldLine, nextBuildLine, whyHeld } from "./held.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { readStory } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { readSources } from "./sources-file.ts";
import type { DeskStory } from "./story.ts";

/** Loads content/articles/ into a collection of stories whose ids are their slugs. */
export function copyLoader(): Loader {
  return {
    name: LOADER,
    async load(context) {
      await sync(context);
    },
  };
}

async function sync(context: LoaderContext): Promise<void> {
  const { store, logger, generateDigest, config, watcher } = context;
  const { timeZone, language, samples } = readPublication();
  const clock = { now: new Date(), timeZone };
  const reader = digestOfReader(config.root);
  const files = openFolder().filter(({ frontMatter }) => samples || !frontMatter.sample);
  const slugs = new Set(files.map(({ slug }) => slug));
  const joining = readSources((slug) => slugs.has(slug));
  const names = new Map<string, readonly string[]>();
  const shown = new Set<string>();
  const held: Held[] = [];
  for (const copy of files) {
    const { image } = copy.frontMatter;
    const picture = image && (await openPicture(image, copy));
    const given = JSON.stringify([picture, givenNames(joining, copy.slug)]);
    const digest = generateDigest(
      [reader, timeZone, language, copy.published, given, copy.text].join("\n"),
    );
    const known = store.get<DeskStory & Record<string, unknown>>(copy.slug);
    const isRead = known?.digest === digest;
    const { story, doubts } = isRead
      ? { story: known.data, doubts: [] }
      : readStory(copy, { timeZone, language, joining });
    names.set(copy.slug, story.names);
    const why = whyHeld(copy, story.article, clock);
    if (why) {
      held.push(why);
      logger.info(heldLine(copy.path, why, story.article, timeZone));
    } else assertChanged(copy, clock);
    // Held stories show to whoever is writing them, a kill notice to nobody.
    if (why && (!watcher || why.by === "kill")) continue;
    shown.add(copy.slug);
    if (isRead && isDeepStrictEqual(known.data.held, why)) continue;
    for (const doubt of doubts) logger.warn(doubtLines(doubt));
    // The store leaves an entry alone whose digest is the same, though time has let the story go.
    store.delete(copy.slug);
    store.set({
      id: copy.slug,
      data: { ...story, ...(picture && { image: picture }), held: why },
      body: copy.text,
      digest,
    });
  }
  const next = nextBuildLine(held, timeZone);
  if (next) logger.info(next);
  for (const id of store.keys()) if (!shown.has(id)) store.delete(id);
  const [idle] = idleNames(joining, names);
  if (idle) throw idle;
  const { doubt } = readFront((slug) => shown.has(slug));
  if (doubt) logger.warn(doubt.message);
}
