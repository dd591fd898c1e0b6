import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { pageIn } from "../comments/pages/shell.ts";
import { html } from "../comments/text/html.ts";
import { currentEdition } from "../desk/current-edition.ts";
import type { Edition } from "../desk/edition.ts";
import type { LookedPublication } from "../desk/look.ts";
import { addresses } from "../formats/addresses.ts";
import { hasPage } from "../formats/quotations.ts";
import { messagesIn } from "../messages/messages.ts";
import { primaryLanguage } from "../messages/primary-language.ts";
import { quotationSlots } from "./quotation-page.ts";
import { type PublishedStory, type SiteFiles, Stories } from "./stories.ts";
import { STORY_FORMATS } from "./story-formats.ts";

/** True if the site is built for a static host without a server. */
export const isStatic = process.env["DEPLOY_TARGET"] === "static";

/** The publication as a target allows it: without a server there are no discussions. */
export function onTarget(publication: LookedPublication): LookedPublication {
  if (!isStatic) return publication;
  return { ...publication, comments: { ...publication.comments, mode: "off" } };
}

/**
 * Writes, for a static host, the pages and files that a server makes on request: of quotations and
 * of formats of stories, and redirects.
 */
export function staticPages(publication: LookedPublication): AstroIntegration {
  return {
    name: "crosshead:static",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        if (!isStatic) return;
        const count = await writeStaticPages(fileURLToPath(dir), publication);
        logger.info(`${count} files are written in place of a server`);
      },
    },
  };
}

/** Writes those files into the folder of a site, and returns their number. */
export async function writeStaticPages(
  site: string,
  publication: LookedPublication,
  { stories: stored, moved }: Pick<Edition, "stories" | "moved"> = currentEdition(),
): Promise<number> {
  const stories = new Stories(filesIn(site));
  const shells = new Map<string, string>();
  let count = 0;
  const write = (address: string, text: string) => {
    const path = join(site, address.endsWith("/") ? `${address}index.html` : address);
    mkdirSync(dirname(path), { recursive: true });
    // A page at that path may be the previous release's as well.
    rmSync(path, { force: true });
    writeFileSync(path, text);
    count += 1;
  };
  const shellOf = ({ data }: PublishedStory) => {
    const { language } = messagesIn(data.language, publication.language);
    const name = primaryLanguage(language);
    const shell =
      shells.get(name) ?? readFileSync(join(site, "shells/quotation", name, "index.html"), "utf8");
    shells.set(name, shell);
    return shell;
  };
  for (const { id } of stored) {
    const story = await stories.story(id);
    if (!story) continue;
    for (const [ending, format] of Object.entries(STORY_FORMATS)) {
      write(`/articles/${id}.${ending}`, format.write(story, publication));
    }
    for (const quote of story.data.quotes.filter(hasPage)) {
      const { page } = pageIn(shellOf(story), quotationSlots(story, quote, publication));
      const own = addresses.quotationCard(id, quote.id);
      write(addresses.quotation(id, quote.id), page.replaceAll(own, addresses.storyCard(id)));
    }
  }
  for (const [from, to] of Object.entries(moved)) {
    write(addresses.story(from), leadingTo(addresses.story(to)));
  }
  for (const file of globSync("shells/moved/*/*.json", { cwd: site })) {
    const [, , list = ""] = file.replaceAll("\\", "/").split("/");
    const shelves: [string, string][] = Object.entries(
      JSON.parse(readFileSync(join(site, file), "utf8")),
    );
    for (const [id, slug] of shelves) write(`/${list}/${id}/`, leadingTo(addresses.story(slug)));
  }
  for (const [from, to] of Object.entries(publication.redirects)) {
    const page = /\.[a-z]+$/u.test(from) ? from : `${from.replace(/\/$/u, "")}/`;
    write(decodeURI(page), leadingTo(to));
  }
  // Shells are of no use without a server.
  rmSync(join(site, "shells"), { recursive: true });
  return count;
}

/** A page that redirects to another address; search engines treat it as a redirect. */
const leadingTo = (address: string): string =>
  html`<!doctype html>
<meta charset="utf-8"><title>${address}</title>
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
<p><a href="${address}">${address}</a></p>
`.markup;

const filesIn = (site: string): SiteFiles => ({
  read: (address) => readFile(join(site, address), "utf8").catch(() => undefined),
  bytes: async () => undefined,
});
