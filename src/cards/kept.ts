import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** What is costly to make, kept in a folder by what it is made of. */
export class Kept {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** What is made of some parts: as it was made before, if it was. */
  async bytes(parts: (string | Uint8Array)[], make: () => Promise<Buffer>): Promise<Buffer> {
    const digest = createHash("sha256");
    for (const part of parts) digest.update(part).update("\0");
    const path = `${this.#folder}/${digest.digest("hex")}`;
    if (existsSync(path)) return readFileSync(path);
    const made = await make();
    // Whole or not at all, whatever else writes it now and whenever this ends.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, made);
    renameSync(draft, path);
    return made;
  }
}
