import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Cache of files, keyed by a digest of their inputs. */
export class FileCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Bytes for some inputs: from the cache, or else from `make`, which are then cached. */
  async get(parts: (string | Uint8Array)[], make: () => Promise<Buffer>): Promise<Buffer> {
    const digest = createHash("sha256");
    for (const part of parts) digest.update(part).update("\0");
    const path = `${this.#folder}/${digest.digest("hex")}`;
    if (existsSync(path)) return readFileSync(path);
    const bytes = await make();
    // Written to a draft and renamed, so that no other process ever reads half a file.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, bytes);
    renameSync(draft, path);
    return bytes;
  }
}
