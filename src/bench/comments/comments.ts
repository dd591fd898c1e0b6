import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { answers, freePort, nodeRuntime, type Server } from "../../e2e/servers.ts";
import { fill } from "./fill.ts";
import type { Load, Outcome } from "./load.ts";
import { ARTICLE, DISCUSSION, forms, headOf, postThread, visits } from "./visitors.ts";

/**
 * Benchmark of posting and reading comments: builds the site and puts load on one server, with few
 * and with a million comments in its store. The baseline is a plain Node server with SQLite.
 */
const CONNECTIONS = 16;
const SECONDS = 2;
const ROUNDS = 2;
const WARM_UP = 600;
const THREAD = 100;
const MANY = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), "crosshead-bench-"));
const began = performance.now();
const rows: string[][] = [];

try {
  const publication = new URL("publication.yaml", import.meta.url).pathname;
  print(`${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}; one server process, ${CONNECTIONS} connections from another process; of ${ROUNDS} rounds of ${SECONDS} s each, the fastest.
Building the site with ${publication}: what stands in dist/ afterwards is for this only.`);
  process.env["PUBLICATION"] = publication;
  execFileSync("astro", ["build"], { stdio: "pipe" });
  const few = await measured(join(folder, "few"), `${THREAD} comments`);
  const many = await measured(join(folder, "many"), `${MANY.toLocaleString("en")} comments`, MANY);
  const change = (of: keyof Measured) => percent(many[of] / few[of] - 1);
  table();
  print(`Posts are real ones: tokens of forms that were served, distinct texts, an address for each through a trusted proxy, default limits; each is answered after its transaction is on disk (WAL, synchronous=FULL).
A million comments more change posting by ${change("posts")}, reading by ${change("kept")} (kept) and ${change("fresh")} (not kept).
It took ${Math.round((performance.now() - began) / 1_000)} s.`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Origin and process id of a server. */
type At = Pick<Server, "origin" | "pid">;

/** Measured speeds, in answers a second. */
interface Measured {
  posts: number;
  kept: number;
  fresh: number;
}

/** Measures a site with a thread of 100 comments, and `others` comments on other articles. */
async function measured(at: string, name: string, others = 0): Promise<Measured> {
  mkdirSync(at);
  const first = await nodeRuntime.start(at);
  const cookie = await postThread(first.origin, THREAD);
  await first.stop();
  if (others > 0) fill(join(at, "comments.sqlite"), others);

  const read = async (what: string, { path, cache = "on", headers }: Reading) => {
    process.env["COMMENTS_CACHE"] = cache;
    const server = await nodeRuntime.start(at);
    const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
    const asked = { head: headOf("GET", path, server.origin, lines) };
    // The first requests fill the caches.
    for (let times = 0; times < 3; times++) await sizeOf(server.origin + path, headers);
    const bytes = await sizeOf(server.origin + path, headers);
    const [bare, outcome] = await besideBare(
      (at) => load(at, { head: headOf("GET", `/${bytes}`, at.origin) }),
      () => load(server, asked),
    );
    await server.stop();
    row(`bare server, ${Math.round(bytes / 1_000)} KB from memory`, bare);
    row(`${what}, ${name} in the store`, outcome, bare);
    return outcome.perSecond;
  };
  const gzip = { "Accept-Encoding": "gzip" };
  const plain = { "Accept-Encoding": "identity" };
  await read("article", { path: ARTICLE, headers: { "Accept-Encoding": "gzip, br" } });
  const kept = await read("thread of 100, kept", { path: DISCUSSION, headers: gzip });
  await read("thread of 100, kept, for who takes no gzip", { path: DISCUSSION, headers: plain });
  const known = { path: DISCUSSION, headers: { ...gzip, Cookie: cookie } };
  await read("thread of 100, kept, for who wrote in it", known);
  const fresh = await read("thread of 100, not kept", { ...known, cache: "off", headers: gzip });

  process.env["COMMENTS_CACHE"] = "on";
  const server = await nodeRuntime.start(at);
  const tokens = await forms(server.origin);
  const head = headOf("POST", DISCUSSION, server.origin);
  const [bare, posts] = await besideBare(
    (at, round) =>
      load(at, {
        head: headOf("POST", "/", at.origin),
        bodies: { tokens, mark: `round ${round}` },
      }),
    (round) => load(server, { head, bodies: { tokens, mark: `${name} in round ${round}` } }),
  );
  await server.stop();
  row("bare server, durable insert", bare);
  row(`posts, ${name} in the store`, posts, bare);
  return { posts: posts.perSecond, kept, fresh };
}

/** A page that the same reader reads repeatedly. */
interface Reading {
  path: string;
  headers: Record<string, string>;
  /** "on" where the server caches pages of discussions, else "off". */
  cache?: string;
}

/** Size in bytes of a page's body as sent. */
async function sizeOf(address: string, headers: Record<string, string>): Promise<number> {
  const page = await fetch(address, { headers });
  await page.arrayBuffer();
  return Number(page.headers.get("Content-Length"));
}

/** Fastest rounds of a bare server and of the site, which take turns. */
async function besideBare(
  bare: (at: At, round: number) => Promise<Outcome>,
  site: (round: number) => Promise<Outcome>,
): Promise<[Outcome, Outcome]> {
  const bares: Outcome[] = [];
  const sites: Outcome[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    bares.push(await bareServer((at) => bare(at, round)));
    sites.push(await site(round));
  }
  const [fastest, best] = [bares, sites].map(
    (outcomes) => outcomes.sort((one, other) => other.perSecond - one.perSecond)[0],
  );
  if (!fastest || !best) throw new Error("nothing was measured");
  return [fastest, best];
}

function load({ origin, pid }: At, request: Load["request"]): Promise<Outcome> {
  const port = Number(new URL(origin).port);
  return visits({
    port,
    pid,
    connections: CONNECTIONS,
    seconds: SECONDS,
    warmUp: WARM_UP,
    request,
  });
}

async function bareServer(work: (at: At) => Promise<Outcome>): Promise<Outcome> {
  const port = String(await freePort());
  const at = mkdtempSync(join(folder, "bare-"));
  const script = new URL("bare.ts", import.meta.url).pathname;
  const server = spawn(process.execPath, [script, port, join(at, "bare.sqlite")]);
  const origin = `http://127.0.0.1:${port}`;
  try {
    if (!(await answers(`${origin}/1`, server))) throw new Error(`${script} did not start`);
    return await work({ origin, pid: server.pid ?? 0 });
  } finally {
    server.kill();
  }
}

function row(what: string, outcome: Outcome, bare?: Outcome): void {
  const { perSecond, cpu, median, p99, statuses } = outcome;
  const wrong = Object.entries(statuses).filter(([status]) => status !== "200" && status !== "303");
  rows.push([
    what,
    Math.round(perSecond).toLocaleString("en"),
    bare ? `${Math.round((perSecond / bare.perSecond) * 100)} %` : "",
    cpu === undefined ? "" : String(Math.round(cpu)),
    median.toFixed(1),
    p99.toFixed(1),
    wrong.map(([status, count]) => `${count} × ${status}`).join(", "),
  ]);
}

function table(): void {
  const all = [["", "a second", "of bare", "CPU µs", "median ms", "p99 ms", "not served"], ...rows];
  const [widest = 0] = all.map(([what = ""]) => what.length).sort((a, b) => b - a);
  for (const [what = "", ...values] of all) {
    print(what.padEnd(widest) + values.map((value) => value.padStart(11)).join(""));
  }
}

function percent(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(Math.round(share * 100))} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
