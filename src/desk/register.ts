import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * File in which the loader writes the register of articles for the server, relative to the project.
 */
export const REGISTER = ".astro/articles.json";

/** An article as a server knows it, which has no copy at hand. */
export interface RegisteredArticle {
  slug: string;
  headline: string;
  /** ISO 8601 day or time. */
  published: string;
  /** BCP 47 tag. */
  language: string;
}

/** Writes the register; leaves a file that says the same untouched, so that nothing reloads. */
export function writeRegister(root: URL, articles: RegisteredArticle[]): void {
  const file = new URL(REGISTER, root);
  const text = JSON.stringify(articles);
  try {
    if (readFileSync(file, "utf8") === text) return;
  } catch {
    mkdirSync(new URL(".", file), { recursive: true });
  }
  writeFileSync(file, text);
}
