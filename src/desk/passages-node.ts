import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { cachedPassages, type Passages, passagesFile } from "./passages.ts";

/** Folders of the built pages, relative to the server's files. */
const CLIENTS = ["../client", "../../client"];

const client = CLIENTS.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));

async function ofBuild(slug: string): Promise<Passages> {
  return JSON.parse(await readFile(new URL(`${client}${passagesFile(slug)}`), "utf8"));
}

/** While the site is written, its own server makes them. */
async function ofDevelopment(slug: string, site: string): Promise<Passages> {
  return (await fetch(new URL(passagesFile(slug), site))).json();
}

/** The passages of an article that the site has. */
export const passagesAt = import.meta.env.DEV ? ofDevelopment : cachedPassages(ofBuild);
