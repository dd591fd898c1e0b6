import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { SERVING } from "../build/releases.ts";
import { networkOf } from "../comments/http/client-address.ts";
import { FORWARDING } from "../comments/http/forwarded.ts";
import { storeUrl } from "../comments/store/store-url.ts";
import { BODY_BYTES } from "../comments/text/limits.ts";
import { HEALTH_PATH } from "../server/health.ts";
import { listeningIn } from "../server/listen.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** Default port of the server. */
const { port } = listeningIn({});

/** Folders of the project that a server writes to. */
const WRITTEN = ["data", SERVING];

test("the folder of the store that a server makes is the one that it may write to", () => {
  const project = new URL("../../", import.meta.url);
  expect(storeUrl(undefined, project)).toBe(`file:${project.pathname}data/comments.sqlite`);
});

describe("the container", () => {
  const lines = read("Dockerfile").replaceAll("\\\n", " ").split("\n");
  const of = (instruction: string) =>
    lines
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));

  test("has the release of Node that the project has", () => {
    const [major] = manifest.dependencies.node.split(".");
    expect(of("FROM")).toEqual([`node:${major}-bookworm-slim`]);
  });

  test("installs, builds and serves as the project does, by files that are there", () => {
    expect(of("RUN").join("\n")).toContain("npm run build");
    expect(manifest.scripts.serve).toBe("exec node src/server/node.ts");
    expect(JSON.parse(of("CMD").at(-1) ?? "[]")).toEqual(["node", "src/server/node.ts"]);
    for (const file of (of("COPY")[0] ?? "").split(" ").slice(0, -1)) {
      expect(existsSync(file), file).toBe(true);
    }
  });

  test("runs as a user that is not root, who may write to what a server writes to only", () => {
    expect(of("USER")).toEqual(["node"]);
    const [, folders = ""] =
      /install --directory --owner=node (.*)/u.exec(of("RUN").join("\n")) ?? [];
    expect(folders.split(" ")).toEqual(WRITTEN);
    expect(of("VOLUME")).toEqual(["/site/data"]);
    expect(read("Dockerfile")).toContain(`--read-only --tmpfs /site/${SERVING}`);
  });

  test("listens where its port leads, and asks there for its health", () => {
    expect(of("ENV")).toEqual([`HOST=0.0.0.0 PORT=${port}`]);
    expect(of("EXPOSE")).toEqual([String(port)]);
    const [asked = ""] = /http:[^']*/u.exec(of("HEALTHCHECK")[0] ?? "") ?? [];
    expect(new URL(asked).host).toBe(`127.0.0.1:${port}`);
    expect(new URL(asked).pathname).toMatch(HEALTH_PATH);
  });

  test("takes in nothing that is made on the machine that it is built on", () => {
    const ignored = readFileSync(".gitignore", "utf8").trim().split("\n");
    const left = read("Dockerfile.dockerignore").trim().split("\n");
    const folders = ignored.filter((name) => !name.includes(".d.ts"));
    expect(left).toEqual(expect.arrayContaining(folders.map((name) => name.replace("/", ""))));
  });
});

describe.each(["crosshead.service", "crosshead-watch.service"])("the unit %s", (name) => {
  const unit = read(name);
  const values = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, "gmu"))].map(([, value = ""]) => value);
  const [folder = ""] = values("WorkingDirectory");

  test("runs a file that is there with the project's Node, as a user of its own", () => {
    const [command = ""] = values("ExecStart");
    const [node, file = ""] = command.split(" ");
    expect(node).toBe(`${folder}/node_modules/.bin/node`);
    expect(Object.values(manifest.scripts)).toContain(`exec node ${file}`);
    expect(existsSync(file)).toBe(true);
    expect(values("User")).toEqual(["crosshead"]);
  });

  test("may write where it writes, on a disk that it may only read", () => {
    expect(values("ProtectSystem")).toEqual(["strict"]);
    const own = WRITTEN.map((written) => `${folder}/${written}`).join(" ");
    expect(values("ReadWritePaths")).toEqual([name === "crosshead.service" ? own : folder]);
  });
});

describe("nginx", () => {
  const lines = read("nginx.conf")
    .split("\n")
    .map((line) => line.trim());
  const of = (directive: string) =>
    lines
      .filter((line) => line.startsWith(`${directive} `) && line.endsWith(";"))
      .map((line) => line.slice(directive.length, -1).trim());

  test("asks the server where it listens, as the unit has it", () => {
    expect(of("server")).toEqual([`127.0.0.1:${port}`]);
    expect(read("crosshead.service")).toContain(`Environment=HOST=127.0.0.1 PORT=${port}\n`);
  });

  test("gives the reader's address in the header that counts first, which then is the reader's", () => {
    const [header = ""] = FORWARDING;
    expect(of("proxy_set_header")).toContain(`${header} $remote_addr`);
    expect(of("proxy_set_header")).toContain("Host $host");
    expect(read("nginx.conf")).toContain("`trustedProxies` to [127.0.0.1]");
    const headers = new Headers({ [header]: "192.0.2.7", "X-Real-IP": "made up" });
    const direct = networkOf(new Headers(), "192.0.2.7", []);
    expect(networkOf(headers, "127.0.0.1", ["127.0.0.1"])).toBe(direct);
  });

  test("lets through every form that the server takes, and leaves it to refuse what is longer", () => {
    const [kilobytes = 0] = of("client_max_body_size").map(Number.parseFloat);
    expect(kilobytes * 1024).toBeGreaterThan(BODY_BYTES);
  });

  test("drops an idle connection before the server does", () => {
    const [seconds = 0] = of("keepalive_timeout").map(Number.parseFloat);
    expect(seconds * 1000).toBeLessThan(createServer().keepAliveTimeout);
  });

  test("keeps no log with addresses, and sets no header that the server sets", () => {
    expect(of("access_log")).toEqual(["off"]);
    expect(of("add_header")).toEqual([]);
  });
});
