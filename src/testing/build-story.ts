import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ninjs } from "../formats/ninjs.ts";
import { filed } from "./filed.ts";

const SITE = {
  name: "The Wire",
  address: "https://wire.example",
  language: "en",
  timeZone: "UTC",
};

/** Writes a story into a project, like a build, for the server and commands. */
export function buildStory(project: string, name: string, copy: string): void {
  const story = filed(name, copy);
  const folder = join(project, "dist/current/site/articles");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${story.id}.json`), JSON.stringify(ninjs(story, SITE, new Map())));
}
