import { beforeAll, describe, expect, test } from "vitest";
import { prove } from "../components/proof.ts";
import { DISCUSSION, FRAGMENT, freshAddress, Reader } from "./reader.ts";
import { Served } from "./served.ts";
import { nodeRuntime, workerdRuntime } from "./servers.ts";

/** Limit in src/e2e/publication.yaml. */
const LIMIT = 20;

const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

describe.each([nodeRuntime, workerdRuntime])("a discussion on $name", (runtime) => {
  const site = new Served(runtime);
  const reader = new Reader(site);

  const locationOf = (answer: Response) => answer.headers.get("Location") ?? "";
  const idIn = (answer: Response) => /(?:comment|own)=(\d+)/u.exec(locationOf(answer))?.[1] ?? "";
  const cookieOf = (answer: Response) => answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";

  test("takes exactly as many of many at once as an address may send, and those of others", async () => {
    const address = freshAddress();
    const flood = await Promise.all(
      times(LIMIT + 20, (index) =>
        reader.post({ name: "Flood", comment: `Drop ${index}.` }, address),
      ),
    );
    expect(flood.filter(({ status }) => status === 303)).toHaveLength(LIMIT);
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    expect(await refused[0]?.text()).toMatch(/Drop \d+\.<\/textarea>/u);
    expect((await reader.post({ name: "Nour", comment: "Not I." })).status).toBe(303);
  });

  test("takes exactly one of 20 at once where one more may come", async () => {
    const address = freshAddress();
    const said = (round: string) => (index: number) =>
      reader.post({ name: "Last", comment: `Word ${round} ${index}.` }, address);
    for (const { status } of await Promise.all(times(LIMIT - 1, said("before")))) {
      expect(status).toBe(303);
    }
    const answers = await Promise.all(times(20, said("at once")));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(19);
  });

  describe("an address that sends much", () => {
    const address = freshAddress();
    const script = { ...address, Accept: FRAGMENT };
    const challenged = async (fields: Record<string, string>) => {
      const answer = await reader.post(fields, script);
      expect(answer.status).toBe(428);
      expect(await answer.text()).toContain(`${fields["comment"]}</textarea>`);
      return prove(answer.headers.get("X-Challenge") ?? "");
    };

    beforeAll(async () => {
      await Promise.all(
        times(LIMIT * 0.8, (index) =>
          reader.post({ name: "Busy", comment: `Bee ${index}.` }, address),
        ),
      );
    });

    test("is asked for a proof of work where its script can give one, which serves once", async () => {
      const typed = { name: "Prover", comment: "I worked for this." };
      const proof = await challenged(typed);
      expect(await reader.names()).not.toContain("Prover");
      const answer = await reader.post({ ...typed, proof }, script);
      expect(answer.status).toBe(201);
      expect(await reader.fragment()).toContain("I worked for this.");

      const other = { name: "Copier", comment: "I did not." };
      const copied = await reader.post({ ...other, proof }, script);
      expect(copied.status).toBe(201);
      expect(await reader.fragment()).not.toContain("I did not.");
    });

    test("is held without a script, and not lost", async () => {
      const answer = await reader.post({ name: "Scriptless", comment: "I wait." }, address);
      expect(answer.status).toBe(303);
      const own = await (await site.get(locationOf(answer))).text();
      expect(own).toContain("Your comment is awaiting moderation");
      expect(own).toContain("I wait.");
      expect(await reader.fragment()).not.toContain("I wait.");
    });

    test("gains nothing by a proof for what a rule holds", async () => {
      const answer = await reader.post({ name: "Prover", comment: "To the casino!" }, script);
      expect(answer.status).toBe(201);
      expect(await reader.fragment()).not.toContain("To the casino!");
    });
  });

  test("stores one of 20 identical ones, and leads all to it", async () => {
    const address = freshAddress();
    const same = { name: "Echo", comment: "Once is enough." };
    const answers = await Promise.all(times(20, () => reader.post(same, address)));
    expect(new Set(answers.map(locationOf)).size).toBe(1);
    expect((await reader.names()).filter((name) => name === "Echo")).toHaveLength(1);
    const cookies = answers.map(cookieOf).filter(Boolean);
    expect(cookies).toHaveLength(1);
  });

  test("does not believe what an untrusted end says of other ends", async () => {
    const { "X-Forwarded-For": last = "" } = freshAddress();
    const statuses = await Promise.all(
      times(LIMIT + 1, async (index) => {
        const lie = `203.0.113.${index}, ${last}`;
        const headers = { "X-Forwarded-For": lie, "X-Real-IP": lie, "CF-Connecting-IP": last };
        return (await reader.post({ name: "Liar", comment: `Lie ${index}.` }, headers)).status;
      }),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test("holds what a rule finds, tells its author why, and shows it to nobody else", async () => {
    const answer = await reader.post({ name: "Spinner", comment: "The CA\u200bSINO is open." });
    expect(answer.status).toBe(303);
    const own = await (await site.get(locationOf(answer))).text();
    expect(own).toContain("Your comment is awaiting moderation");
    expect(own).toContain("SINO is open.");
    const id = idIn(answer);

    const cookie = { Cookie: cookieOf(answer) };
    expect(await (await site.get(DISCUSSION, cookie)).text()).toContain(`id="comment-${id}"`);
    for (const query of ["", `?comment=${id}`, `?parent=${id}`, `?from=${id}`, "?order=newest"]) {
      const page = await (await site.get(DISCUSSION + query)).text();
      expect(page).not.toContain("Spinner");
    }
    expect((await site.get(`${DISCUSSION}?report=${id}`)).status).toBe(404);
    expect((await site.get(`${DISCUSSION}?own=${id}`)).status).toBe(403);
    const reply = { name: "Nour", comment: "To what?", parent: id };
    expect((await reader.post(reply)).status).toBe(400);
  });

  describe("the author of a comment", () => {
    let id: string;
    let cookie: Record<string, string>;
    let receipt: string;

    beforeAll(async () => {
      const answer = await reader.post({ name: "Author", comment: "First words." });
      expect(answer.headers.get("Set-Cookie")).toMatch(/; HttpOnly; SameSite=Lax/u);
      id = idIn(answer);
      cookie = { Cookie: cookieOf(answer) };
      const page = await (await site.get(`${DISCUSSION}?own=${id}`, cookie)).text();
      receipt = /name="receipt" value="([^"]+)"/u.exec(page)?.[1] ?? "";
      expect(receipt).not.toBe("");
    });

    test("edits it, and it is held where its new words have to be", async () => {
      const edit = { act: "edit", id, comment: "Second words." };
      expect((await reader.post(edit)).status).toBe(403);
      expect((await reader.post({ ...edit, receipt: `${receipt.slice(1)}A` })).status).toBe(403);
      expect((await reader.post(edit, cookie)).status).toBe(303);
      expect(await reader.fragment()).toContain("Second words.");

      const other = await reader.post({ name: "Turncoat", comment: "Fine words." });
      const turned = { act: "edit", id: idIn(other), comment: "To the casino!" };
      expect((await reader.post(turned, { Cookie: cookieOf(other) })).status).toBe(303);
      expect(await reader.fragment()).not.toContain("Turncoat");
    });

    test("exports it from another browser, with all that is kept of it", async () => {
      const answer = await reader.post({ act: "export", id, receipt });
      expect(answer.headers.get("Content-Disposition")).toContain("attachment");
      const kept = await answer.json();
      expect(kept).toMatchObject({ id: Number(id), name: "Author", text: "Second words." });
      expect(kept).toMatchObject({ address: expect.any(String), reports: [], decisions: [] });
    });

    test("deletes it, and its replies keep their place without its words and name", async () => {
      const reply = { name: "Replier", comment: "I answer.", parent: id };
      expect((await reader.post(reply)).status).toBe(303);
      const answer = await reader.post({ act: "delete", id, receipt });
      expect(await answer.text()).toContain("Your comment is deleted.");
      const page = await reader.fragment();
      expect(page).toContain("This comment has been removed.");
      expect(page).toContain("I answer.");
      expect(page).not.toMatch(/Second words|Author|id="comment-0"/u);
      expect((await reader.post({ act: "delete", id, receipt })).status).toBe(403);
    });
  });

  test("previews without storing, and keeps what was typed", async () => {
    const typed = { name: "Trier", comment: "Is *this* right?" };
    const page = await (await reader.post({ ...typed, act: "preview" })).text();
    expect(page).toContain("Is <em>this</em> right?");
    expect(page).toContain("Is *this* right?</textarea>");
    expect(await reader.names()).not.toContain("Trier");
  });

  test("takes reports of what is published, with a reason", async () => {
    const id = idIn(await reader.post({ name: "Reported", comment: "Rude." }));
    expect((await site.get(`${DISCUSSION}?report=${id}`)).status).toBe(200);
    expect((await reader.post({ act: "report", id, reason: " " })).status).toBe(422);
    const answer = await reader.post({ act: "report", id, reason: "Rude." });
    expect(await answer.text()).toContain("The newsroom will look at it.");
  });

  test.each([
    [400, { act: "abdicate" }],
    [403, { act: "edit", id: "1e99", comment: "x" }],
    [403, { act: "delete", id: "-1", receipt: "\u0000" }],
    [403, { act: "export", id: "" }],
    [404, { act: "report", id: "NaN", reason: "x" }],
  ])("answers %i to %j", async (status, fields) => {
    expect((await reader.post(fields as unknown as Record<string, string>)).status).toBe(status);
  });

  test("holds what fills the field that nobody sees", async () => {
    const trapped = { name: "Robot", comment: "Hello.", website: "https://robot.example" };
    expect((await reader.post(trapped)).status).toBe(303);
    expect(await reader.names()).not.toContain("Robot");
  });

  test("turns the pages of a long discussion, both ways, each comment once", async () => {
    for (const batch of times(12, (index) => index)) {
      await Promise.all(
        times(10, (index) => reader.post({ name: `P${batch}-${index}`, comment: "Page." })),
      );
    }
    for (const order of ["oldest", "newest"]) {
      const seen: string[] = [];
      let path: string | undefined = `${DISCUSSION}?order=${order}`;
      while (path) {
        const page: string = await (await site.get(path.replaceAll("&amp;", "&"))).text();
        seen.push(...[...page.matchAll(/id="comment-(\d+)"/gu)].map(([, id = ""]) => id));
        path = /<a href="([^"#]+)[^"]*" rel="nofollow">More comments/u.exec(page)?.[1];
      }
      expect(seen.length).toBeGreaterThan(120);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });
});
