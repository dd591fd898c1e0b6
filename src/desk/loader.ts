import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Loader, LoaderContext } from "astro/loaders";
import { LOADER, openFolder } from "./articles-folder.ts";
import { checkNames, givenNames } from "./given-names.ts";
import { openPicture } from "./picture.ts";
import { readPublication } from "./publication.ts";
import { readStory } from "./read-story.ts";
import { writeRegister } from "./register.ts";
import { readSources } from "./sources-file.ts";
import type { Story } from "./story.ts";

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
  const reader = sourceOfReader(config.root);
  const files = openFolder().filter(({ frontMatter }) => samples || !frontMatter.sample);
  const slugs = new Set(files.map(({ slug }) => slug));
  const joining = readSources((slug) => slugs.has(slug));
  for (const copy of files) {
    const { image } = copy.frontMatter;
    const picture = image && (await openPicture(image, copy));
    const given = JSON.stringify([picture, givenNames(joining, copy.slug)]);
    const digest = generateDigest(
      [reader, timeZone, language, copy.published, given, copy.text].join("\n"),
    );
    if (store.get(copy.slug)?.digest === digest) continue;
    const { story, html, messages } = readStory(copy, { timeZone, language, joining });
    for (const message of messages) logger.warn(`${copy.path}:${message}`);
    store.set({
      id: copy.slug,
      data: { ...story, ...(picture && { image: picture }) },
      body: copy.text,
      digest,
      rendered: { html },
    });
  }
  for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
  checkNames(
    joining,
    new Map(store.values().map(({ id, data }) => [id, (data as unknown as Story).names])),
  );
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

/** A digest of the files that make stories of copy, weights included: where they changed, all copy is read again. */
function sourceOfReader(root: URL): string {
  const hash = createHash("sha256");
  for (const room of ["src/newswire/", "src/desk/"]) {
    const folder = new URL(room, root);
    for (const name of readdirSync(folder).sort()) {
      if (/(?<!\.test)\.(?:ts|json)$/u.test(name)) hash.update(readFileSync(new URL(name, folder)));
    }
  }
  return hash.digest("hex");
}
