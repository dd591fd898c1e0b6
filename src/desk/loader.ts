import type { Loader, LoaderContext } from "astro/loaders";
import { LOADER, openFolder } from "./articles-folder.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { readStory } from "./read-story.ts";
import { digestOfReader } from "./reader-digest.ts";
import { writeRegister } from "./register.ts";

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
  const { store, logger, generateDigest, config } = context;
  const { timeZone, language, samples } = readPublication();
  const reader = digestOfReader(config.root);
  const files = openFolder().filter(({ frontMatter }) => samples || !frontMatter.sample);
  for (const copy of files) {
    const { image } = copy.frontMatter;
    const picture = image && (await openPicture(image, copy));
    const digest = generateDigest(
      [reader, timeZone, language, copy.published, JSON.stringify(picture), copy.text].join("\n"),
    );
    if (store.get(copy.slug)?.digest === digest) continue;
    const { story, html, messages } = readStory(copy, { timeZone, language });
    for (const message of messages) logger.warn(`${copy.path}:${message}`);
    store.set({
      id: copy.slug,
      data: { ...story, ...(picture && { image: picture }) },
      body: copy.text,
      digest,
      rendered: { html },
    });
  }
  const slugs = new Set(files.map(({ slug }) => slug));
  for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
  writeRegister(
    config.root,
    store.values().map(({ id, data }) => ({
      slug: id,
      headline: String(data["headline"]),
      published: String(data["published"]),
      language: String(data["language"]),
    })),
  );
}
