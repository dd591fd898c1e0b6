import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";

/** Cache of files, keyed by a digest of their inputs. */
export class FileCache {
  readonly #folder: string;
  readonly #maxFiles: number;
  #count: number | undefined;

  /** @param maxFiles - limit above which the oldest quarter is deleted */
  constructor(folder: string, maxFiles = Number.POSITIVE_INFINITY) {
    this.#folder = folder;
    this.#maxFiles = maxFiles;
  }

  /**
   * Bytes for some inputs: from the cache, or else from `make`, whose result is then cached if the
   * folder is writable.
   */
  async get(parts: (string | Uint8Array)[], make: () => Promise<Buffer>): Promise<Buffer> {
    const digest = createHash("sha256");
    for (const part of parts) digest.update(part).update("\0");
    const path = `${this.#folder}/${digest.digest("hex")}`;
    if (existsSync(path)) return readFileSync(path);
    const bytes = await make();
    try {
      await this.#keep(path, bytes);
    } catch {
      // In a read-only container the bytes are made again for each request.
    }
    return bytes;
  }

  /** Number of files written since a time, in milliseconds since 1970. */
  writtenSince(time: number): number {
    return this.#files().filter(({ written }) => written >= time).length;
  }

  async #keep(path: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    // Written to a draft of its own and renamed, so that nobody ever reads half a file.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes);
    await rename(draft, path);
    this.#count ??= readdirSync(this.#folder).length - 1;
    this.#count += 1;
    if (this.#count > this.#maxFiles) this.#shed();
  }

  #shed(): void {
    const files = this.#files().sort((a, b) => b.written - a.written);
    const kept = Math.ceil(this.#maxFiles * 0.75);
    for (const { path } of files.slice(kept)) rmSync(path, { force: true });
    this.#count = Math.min(kept, files.length);
  }

  #files(): { path: string; written: number }[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).flatMap((name) => {
      const path = `${this.#folder}/${name}`;
      // Another process may rename or delete it at any moment.
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats ? [{ path, written: stats.mtimeMs }] : [];
    });
  }
}
