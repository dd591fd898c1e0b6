import { beforeAll, describe, expect, test } from "vitest";
import { Moderator, makeModerator } from "./moderator.ts";
import { freshAddress, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

describe.each([nodeRuntime, workerdRuntime])("of two who write at once on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);
  let ana: Moderator;
  let id: string;
  let author: Record<string, string>;

  beforeAll(async () => {
    ana = new Moderator(site);
    expect(await ana.page()).toContain("There is no moderator yet.");
    const secret = await makeModerator("Ana", site.folder, runtime);
    expect((await ana.signIn("Ana", secret)).status).toBe(303);
    const answer = await reader.post({ name: "Nour", comment: "Harmless." });
    id = /comment=(\d+)/u.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
    author = { Cookie: answer.headers.get("Set-Cookie")?.split(";")[0] ?? "" };
  });

  const revise = (text: string) => ana.post({ act: `edit ${id}`, name: "Nour", text });

  test("a moderator publishes no words that the author wrote meanwhile", async () => {
    const edit = { act: "edit", id, comment: "Buy pills.", seen: "0" };
    expect((await reader.post(edit, author)).status).toBe(303);
    const refused = await ana.post({ act: `published ${id}`, seen: `${id}.0` });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Buy pills.");
    expect(await reader.fragment()).not.toContain("Buy pills.");
    expect((await ana.post({ act: `published ${id}` })).status).toBe(303);
    expect(await reader.fragment()).toContain("Buy pills.");
  });

  test("an author brings no words back over those of a moderator, and is shown them", async () => {
    expect((await revise("Tamed.")).status).toBe(303);
    const edit = { act: "edit", id, comment: "Buy pills.", seen: "0" };
    const refused = await reader.post(edit, author);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/<p>Tamed\.<\/p>[\s\S]*Buy pills\.<\/textarea>/u);
    expect(await reader.fragment()).toContain("Tamed.");
  });

  test("a reader reports once, and once more when the words are others", async () => {
    const address = freshAddress();
    const report = (reason: string) => reader.post({ act: "report", id, reason }, address);
    const reports = () => ana.page("?list=reports");
    expect((await report("Rude.")).status).toBe(200);
    expect(await reports()).toContain("Rude.");
    expect((await ana.post({ act: `dismiss ${id}`, list: "reports" })).status).toBe(303);
    expect((await report("Rude again.")).status).toBe(200);
    expect(await reports()).not.toContain("Rude");
    expect((await revise("Tamed, they say.")).status).toBe(303);
    expect((await report("Rude still.")).status).toBe(200);
    expect(await reports()).toContain("Rude still.");
  });
});
