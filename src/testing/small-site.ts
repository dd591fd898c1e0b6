import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

const ASTRO = resolve("node_modules/astro/bin/astro.mjs");

const CONFIG = `
import { releases } from ${JSON.stringify(resolve("src/build/integration.ts"))};
export default {
  cacheDir: ".cache",
  vite: { cacheDir: ".cache/vite" },
  security: { csp: true },
  integrations: [releases({ address: "https://small.example", look: {} })],
};`;

const PAGE = `---
import { readFileSync } from "node:fs";
const content = readFileSync("content.txt", "utf8");
---
<html><head><title>Page</title></head><body>{content}</body></html>`;

const PAGES = ["index", "about", "archive", "search"];

/** Code of a server. */
const CODE = [
  "package-lock.json",
  ...["build", "cards", "comments", "formats", "messages", "server", "sharing"].map(
    (room) => `src/${room}/room.ts`,
  ),
];

/** Exit code of a build, and all its output. */
interface Built {
  code: number | null;
  printed: string;
}

/**
 * A project of four pages in a temporary folder, whose builds are releases. Its pages show the file
 * content.txt, and fail without it.
 */
export class SmallSite {
  readonly root = mkdtempSync(join(tmpdir(), "small-site-"));

  constructor() {
    symlinkSync(resolve("node_modules"), join(this.root, "node_modules"));
    for (const file of CODE) this.write(file, "");
    for (const page of PAGES) this.write(`src/pages/${page}.astro`, PAGE);
    this.write("public/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    this.write("astro.config.ts", CONFIG);
  }

  /** Copies the site with its releases. */
  copy(): SmallSite {
    const copy = new SmallSite();
    for (const part of ["content.txt", "dist", ".cache"])
      cpSync(join(this.root, part), join(copy.root, part), {
        recursive: true,
        verbatimSymlinks: true,
      });
    return copy;
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Builds, and returns the exit code and all output. */
  build(...options: string[]): Promise<Built> {
    return this.#built(this.#start(options));
  }

  /** Builds while no file can grow beyond some bytes: writes fail as on a full disk (Linux). */
  buildWithFilesUpTo(bytes: number): Promise<Built> {
    const build = this.#start([]);
    execFileSync("prlimit", ["--pid", String(build.pid), `--fsize=${bytes}:`]);
    return this.#built(build);
  }

  /** Starts a build, waits until it has printed some words, and returns the running build. */
  async buildUntilSays(words: string): Promise<{ built: Promise<Built> }> {
    const build = this.#start([]);
    const built = this.#built(build);
    let printed = "";
    await new Promise<void>((done) => {
      build.stdout.on("data", (chunk: Buffer) => {
        printed += chunk;
        if (printed.includes(words)) done();
      });
      build.on("close", () => done());
    });
    return { built };
  }

  async #built(build: ChildProcessByStdio<null, Readable, Readable>): Promise<Built> {
    const [output, errors, [code]] = await Promise.all([
      text(build.stdout),
      text(build.stderr),
      once(build, "close"),
    ]);
    return { code, printed: output + errors };
  }

  /**
   * Starts a build, and kills it with all its child processes after some time. Returns true if it
   * was still running then.
   */
  async killBuildAfter(milliseconds: number): Promise<boolean> {
    const build = this.#start([]);
    const ended = once(build, "exit");
    await Promise.race([ended, setTimeout(milliseconds)]);
    const isAtWork = build.exitCode === null;
    if (isAtWork && build.pid) process.kill(-build.pid, "SIGKILL");
    await ended;
    return isAtWork;
  }

  /** Text of each file of the current release, by its path in the release's folder. */
  current(): Map<string, string> {
    const folder = join(this.root, "dist/current");
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    const files = paths.filter((path) => statSync(join(folder, path)).isFile());
    return new Map(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  }

  /** Starts a build in a separate process group. */
  #start(options: string[]) {
    return spawn(process.execPath, [ASTRO, "build", ...options], {
      cwd: this.root,
      detached: true,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }
}
