import { fork } from "node:child_process";
import { once } from "node:events";
import type { Load, Outcome } from "./load.ts";

/** Article of the benchmark. */
export const ARTICLE = "/articles/syria-regime-in-new-offensive/";

/** Discussion of the benchmark. */
export const DISCUSSION = `${ARTICLE}discussion/`;

const FRAGMENT = "text/vnd.crosshead.fragment+html";
const TOKEN = /name="token" value="(?<token>[^"]+)"/;
const FORMS = 200;
const TOO_SOON_MILLISECONDS = 2_100;

/** Runs a load against a server in a separate process. */
export async function visits(load: Load): Promise<Outcome> {
  const visitors = fork(new URL("load.ts", import.meta.url));
  visitors.send(load);
  const [outcome] = (await once(visitors, "message")) as [Outcome];
  visitors.disconnect();
  return outcome;
}

/** Head of a request to a path, with optional additional lines. */
export function headOf(method: string, path: string, origin: string, more: string[] = []): string {
  const { host } = new URL(origin);
  return [
    ...[`${method} ${path} HTTP/1.1`, `Host: ${host}`, "Accept: text/html"],
    ...[`Origin: ${origin}`, "Connection: keep-alive"],
    ...more,
  ].join("\r\n");
}

/** Tokens of forms, after the time that it takes to fill one in. */
export async function forms(origin: string): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < FORMS) {
    const answer = await fetch(origin + DISCUSSION, { headers: { Accept: FRAGMENT } });
    tokens.push(TOKEN.exec(await answer.text())?.groups?.["token"] ?? "");
  }
  await new Promise((done) => setTimeout(done, TOO_SOON_MILLISECONDS));
  return tokens;
}

/**
 * Posts the comments of a thread one after the other, a third of them replies; returns the cookie
 * of the last author.
 */
export async function postThread(origin: string, comments: number): Promise<string> {
  const tokens = await forms(origin);
  let cookie = "";
  for (let number = 1; number <= comments; number++) {
    const parent = number % 3 === 0 ? { parent: String(number - 1) } : {};
    const body = new URLSearchParams({
      token: tokens[number % tokens.length] ?? "",
      name: `Reader ${number}`,
      comment: `Reader ${number} has *an opinion* on this, and writes two sentences of it. Nothing more is to be said about https://example.com/${number}, and so they stop.`,
      ...parent,
    });
    const headers = { Origin: origin, "X-Forwarded-For": `198.19.0.${number}` };
    const answer = await fetch(origin + DISCUSSION, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
    });
    if (answer.status !== 303) throw new Error(`comment ${number} was answered ${answer.status}`);
    cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  }
  return `${cookie}; crosshead-name=Reader`;
}
