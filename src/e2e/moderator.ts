import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { post } from "./post.ts";
import { freshAddress } from "./reader.ts";
import { nodeRuntime, type Runtime, type Server } from "./servers.ts";

/** Adds a moderator with the operator's command, to a store in a folder; returns the secret. */
export async function makeModerator(
  name: string,
  folder: string,
  runtime: Runtime,
): Promise<string> {
  const onNode = runtime.name === nodeRuntime.name;
  // Asynchronous, so that connections which the server closes in the meantime are not reused.
  const { stdout: printed } = await promisify(execFile)(
    process.execPath,
    ["src/cli/moderators.ts", "add", name, ...(onNode ? [] : ["--d1", "crosshead-comments"])],
    {
      env: { ...process.env, COMMENTS_DATABASE_URL: `file:${folder}/comments.sqlite` },
      encoding: "utf8",
    },
  );
  if (!onNode) await runSql(/--command "([^"]+)"/u.exec(printed)?.[1] ?? "", folder, runtime);
  return /only once:\s+(\S+)/u.exec(printed)?.[1] ?? "";
}

/** Runs SQL on the database of a local runtime in a folder. */
export async function runSql(sql: string, folder: string, runtime: Runtime): Promise<void> {
  const [file] =
    runtime.name === nodeRuntime.name
      ? [`${folder}/comments.sqlite`]
      : globSync(`${folder}/**/d1/**/*.sqlite`).filter((path) => !path.endsWith("metadata.sqlite"));
  if (file === undefined) throw new Error(`There is no database in ${folder}`);
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(sql);
  database.close();
}

/** Simulated browser of a moderator, or a client that imitates one. */
export class Moderator {
  readonly origin: string;
  readonly address = freshAddress();
  cookie = "";
  token = "";

  constructor({ origin }: Pick<Server, "origin">) {
    this.origin = origin;
  }

  get(path: string): Promise<Response> {
    const headers = { ...this.address, Cookie: this.cookie };
    return fetch(this.origin + path, { headers, redirect: "manual" });
  }

  async page(query = ""): Promise<string> {
    return (await this.get(`/moderate/${query}`)).text();
  }

  /** Posts a form; without `seen`, first loads the page for the revisions of comments. */
  async post(
    fields: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const given = Array.isArray(fields) ? fields : Object.entries(fields);
    const body = new URLSearchParams([...given, ["token", this.token]]);
    const named = / (\d+)$/u.exec(body.get("act") ?? "")?.[1];
    if (!body.has("seen")) {
      for (const id of named ? [named] : body.getAll("comment")) {
        const page = await this.page(`?comment=${id}`);
        body.append("seen", /name="seen" value="([^"]*)"/u.exec(page)?.[1] ?? "");
      }
    }
    return post(`${this.origin}/moderate/`, {
      body,
      headers: { Origin: this.origin, ...this.address, Cookie: this.cookie, ...headers },
    });
  }

  async signIn(name: string, secret: string): Promise<Response> {
    const answer = await this.post({ act: "sign in", name, secret });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    if (cookies.length > 0) this.cookie = cookies.join("; ");
    this.token = /name="token" value="([^"]+)"/u.exec(await this.page())?.[1] ?? "";
    return answer;
  }
}
