import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Article } from "../newswire/article.ts";
import { readCopy } from "../newswire/read-copy.ts";
import { renderCopy } from "../newswire/render-copy.ts";
import { LOADER, openFolder } from "./articles-folder.ts";
import type { CopyFile } from "./copy-file.ts";
import type { FrontMatter } from "./front-matter.ts";
import { readPublication } from "./publication.ts";
import { writeRegister } from "./register.ts";
import { type Saying, sayingOf } from "./saying.ts";

/** A story: the article that was read in its copy, and what its front matter adds. */
export interface Story extends Omit<FrontMatter, "published"> {
  /** ISO 8601 day or time. */
  published: string;
  headline: string;
  /** The first paragraph without the dateline, as plain text. */
  lead: string;
  article: Article;
  /** What the front page quotes. */
  saying: Saying | undefined;
}

/** Loads content/articles/ into a collection of stories whose ids are their slugs. */
export function copyLoader(): Loader {
  return {
    name: LOADER,
    async load(context) {
      sync(context);
    },
  };
}

function sync({ store, logger, generateDigest, config }: LoaderContext): void {
  const { timeZone } = readPublication();
  const reader = sourceOfReader(config.root);
  const files = openFolder();
  for (const copy of files) {
    const digest = generateDigest([reader, timeZone, copy.published, copy.text].join("\n"));
    if (store.get(copy.slug)?.digest === digest) continue;
    const { story, html, messages } = read(copy, timeZone);
    for (const message of messages) logger.warn(`${copy.path}:${message}`);
    store.set({ id: copy.slug, data: { ...story }, digest, rendered: { html } });
  }
  const slugs = new Set(files.map(({ slug }) => slug));
  for (const id of store.keys()) if (!slugs.has(id)) store.delete(id);
  writeRegister(
    config.root,
    store.values().map(({ id, data }) => ({ slug: id, headline: String(data["headline"]) })),
  );
}

function read(copy: CopyFile, timeZone: string) {
  const { text, format, copyStart: from, published, frontMatter, slug } = copy;
  const reading = readCopy(text, { format, from, published, timeZone });
  const { article, lead } = reading;
  const story: Story = {
    ...frontMatter,
    published,
    headline: article.headline?.text ?? slug,
    lead,
    article,
    saying: sayingOf(article, text),
  };
  return { story, html: renderCopy(reading), messages: reading.messages };
}

/** A digest of the copy reader's own files, its weights included: a reader that changed reads all copy again. */
function sourceOfReader(root: URL): string {
  const folder = new URL("src/newswire/", root);
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (/(?<!\.test)\.(?:ts|json)$/u.test(name)) hash.update(readFileSync(new URL(name, folder)));
  }
  return hash.digest("hex");
}
