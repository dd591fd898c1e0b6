import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edition } from "../desk/edition.ts";

/** Parts of content/ by their environment variables. */
const PARTS = {
  ARTICLES: "articles",
  WIRE: "wire",
  REGISTER: "register.yaml",
  SOURCES: "sources.yaml",
  FRONT: "front.yaml",
};

/** A version of a story by the agency Norda in ninjs, on 28 November 2026. */
interface FiledVersion {
  version?: string;
  /** Time at which it was made: "12:30". */
  at?: string;
  headline?: string;
  paragraphs?: string[];
  /** Other fields of ninjs. */
  [field: string]: unknown;
}

/** A temporary folder content/ for the editions of a test. */
export class FiledContent {
  readonly register: string;
  /** Lines that the last edition logged. */
  told: string[] = [];
  readonly #root = mkdtempSync(join(tmpdir(), "crosshead-"));
  readonly #content = join(this.#root, "content");

  /** @param setEnvironment - sets a variable for the test, before the desk is loaded */
  constructor(setEnvironment: (name: string, value: string) => void) {
    for (const name of ["src/newswire", "src/wire", "src/desk"])
      mkdirSync(join(this.#root, name), { recursive: true });
    writeFileSync(join(this.#root, "package-lock.json"), "{}");
    for (const [name, path] of Object.entries(PARTS)) setEnvironment(name, this.pathOf(path));
    setEnvironment("READINGS", join(this.#root, "cache/readings.sqlite"));
    this.register = this.pathOf(PARTS.REGISTER);
  }

  pathOf = (name: string): string => join(this.#content, name);

  /** Empties the folder and the cache of readings. */
  clear(): void {
    for (const folder of ["content", "cache"])
      rmSync(join(this.#root, folder), { recursive: true, force: true });
    for (const folder of ["articles", "wire"]) mkdirSync(this.pathOf(folder), { recursive: true });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  write(name: string, text: string): void {
    writeFileSync(this.pathOf(name), text);
  }

  /** Files a version of the story of a burning quay, or of another. */
  file(name: string, given: FiledVersion = {}): void {
    const { version = "1", at = "09:00", headline = "Quay burns", ...more } = given;
    const { paragraphs = ["It burns."], ...fields } = more;
    const item = {
      uri: "urn:newsml:norda.example:20261128:quay",
      type: "text",
      ...{ version, headline, language: "en" },
      firstcreated: "2026-11-28T09:00:00Z",
      versioncreated: `2026-11-28T${at}:00Z`,
      body_html: paragraphs.map((words) => `<p>${words}</p>`).join(""),
      ...fields,
    };
    this.write(`wire/${name}`, JSON.stringify(item));
  }

  async edition(): Promise<Edition> {
    const { makeEdition } = await import("../desk/edition.ts");
    this.told = [];
    const tell = (line: string) => void this.told.push(line);
    const logger = { info: tell, warn: tell };
    return makeEdition({ root: this.#root, logger, showsHeld: false });
  }
}

/** Slugs of the stories of an edition, sorted. */
export const slugsIn = ({ stories }: Pick<Edition, "stories">): string[] =>
  stories.map(({ id }) => id).sort();
