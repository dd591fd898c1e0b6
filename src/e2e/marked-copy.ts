import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** All files that a build creates in a project. */
const LEFT = ["dist/**/*", ".astro/**/*", "node_modules/.astro/**/*"];

/** Folder of a release, whose name changes with each build. */
const RELEASE = /^dist\/releases\/[^/]+\//u;

/** File of a story, with a word in its place, its subject and its speaker. */
export function markedCopy(word: string, front: string, head = ""): string {
  const name = word.replace(/^./u, (first) => first.toUpperCase());
  const corrections = `corrections: [{ date: 2026-11-21, text: The ${word} is open. }]`;
  return `---\n${front}\nauthors: [Ana ${name}]\n${corrections}\n---\n${head}Council closes ${word}

${name.toUpperCase()}, Norland (AFP) - The ${word} was closed on Friday, Mayor Edith ${name} said.

“We will open the ${word} again,” ${name} said.
`;
}

/**
 * Files with a word in their text or path, among all that builds created in a project, or at other
 * patterns; files of the search are decompressed. Paths are relative to the project or the release.
 */
export function filesHolding(word: string, project: string, patterns = LEFT): string[] {
  const files = patterns.flatMap((pattern) =>
    globSync(pattern, { cwd: project, withFileTypes: true }).filter((file) => file.isFile()),
  );
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const below = path.slice(project.length + 1).replace(RELEASE, "");
    const bytes = readFileSync(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = withoutJoining(path, (isPacked ? gunzipSync(bytes) : bytes).toString());
    return `${below}\n${text}`.toLowerCase().includes(word) ? [below] : [];
  });
}

/** Text of a file, without the copy of the publisher's sources.yaml in the cache of a release. */
function withoutJoining(path: string, text: string): string {
  if (!path.endsWith("/cache/last-good.json")) return text;
  const { joining: _, ...last } = JSON.parse(text);
  return JSON.stringify(last);
}
