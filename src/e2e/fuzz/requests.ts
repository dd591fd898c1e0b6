import fc from "fast-check";
import { DISCUSSION } from "../reader.ts";
import type { Sent } from "../wire.ts";
import { FORM, type Pairs, shuffled, WRITERS, writer } from "./forms.ts";
import { accept, cookieHeader, type Header, lastOfEach, oddities, sender } from "./headers.ts";
import { place, QUOTATION, query } from "./places.ts";
import { id, seldom, spoiled, words } from "./texts.ts";

/** Tokens, cookies and receipts of a running site, for use in hostile requests. */
export interface Loot {
  origin: string;
  tokens: readonly string[];
  /** Cookies of readers, and the receipts of single comments by their ids. */
  cookies: readonly string[];
  receipts: readonly { id: string; receipt: string }[];
  moderator: { cookie: string; token: string };
}

/** Requests by attackers, with the given probabilities. */
export function hostileRequest(loot: Loot): fc.Arbitrary<Sent> {
  const { origin, tokens, cookies, receipts, moderator } = loot;

  const from = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Header[]>([["Origin", origin]]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Header[]>(
        [],
        [["Origin", "https://elsewhere.example"]],
        [["Sec-Fetch-Site", "none"]],
      ),
    },
  );
  const reader = spoiled(fc.constantFrom("", ...cookies)).map(cookieHeader);

  const comment = fc.record({
    name: words,
    comment: words,
    act: seldom(spoiled(fc.constantFrom("preview"))),
    token: spoiled(fc.constantFrom("", ...tokens)),
    parent: seldom(id),
    passage: seldom(spoiled(fc.constant(QUOTATION))),
    website: seldom(words),
  });
  const plainComment = fc.record({
    name: words.map((name) => `N${name}`.slice(0, 80)),
    comment: words.map((text) => `C ${text}`.slice(0, 5_000)),
  });
  const own = fc
    .tuple(
      fc.constantFrom(...receipts),
      fc.record({
        act: fc.constantFrom("edit", "delete", "export", "report"),
        comment: words,
        reason: words,
        receipt: spoiled(fc.constant("")),
        id,
      }),
      fc.boolean(),
    )
    .map(([known, fields, right]) => (right ? { ...fields, ...known } : fields));

  const post = (target: fc.Arbitrary<string>, pairs: fc.Arbitrary<Pairs>, cookie = reader) =>
    fc
      .tuple(target, pairs, writer, from, accept, sender, cookie, oddities)
      .map(([target, pairs, how, from, accept, sender, cookie, odd]): Sent => {
        const { type, body } = WRITERS[how]?.(pairs) ?? { type: FORM, body: new Uint8Array() };
        const encoded: Header[] = how === "gzip" ? [["Content-Encoding", "gzip"]] : [];
        const typed: Header = ["Content-Type", type];
        const headers = [...from, ...accept, ...sender, ...cookie, typed, ...encoded, ...odd];
        return { method: "POST", target, headers: lastOfEach(headers), body };
      });

  const acts =
    "published held rejected spam dismiss edit reply feature unfeature delete undo unblock".split(
      " ",
    );
  const act = fc.record({
    act: fc.tuple(spoiled(fc.constantFrom(...acts)), id).map(([act, id]) => `${act} ${id}`),
    token: spoiled(fc.constant(moderator.token)),
    comment: id,
    name: words,
    text: words,
    reply: words,
    value: words,
    sure: fc.constantFrom("", "yes"),
    entries: words,
    at: id,
    list: spoiled(fc.constantFrom("held", "log", "reports")),
  });
  // Guesses for one name are delayed, which would delay the test.
  const guessed = fc.tuple(fc.uuid(), words).map(([unique, name]) => unique + name);
  const signIn = fc.record({ act: fc.constant("sign in"), name: guessed, secret: words });
  const desk = spoiled(fc.constant(moderator.cookie)).map(cookieHeader);

  const look = fc
    .tuple(
      fc.constantFrom("GET", "GET", "GET", "HEAD"),
      place,
      query,
      accept,
      fc.oneof(reader, desk),
      oddities,
    )
    .map(
      ([method, path, query, accept, cookie, odd]): Sent => ({
        method,
        target: path + query,
        headers: lastOfEach([...accept, ...cookie, ...odd]),
        body: new Uint8Array(),
      }),
    );

  const noise = fc
    .tuple(
      fc.constantFrom(
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "PROPFIND",
        "POST",
        "get",
        "BREW",
      ),
      place,
      fc.uint8Array({ maxLength: 3_000 }),
      fc.constantFrom(
        FORM,
        "multipart/form-data; boundary=",
        "text/plain",
        "image/svg+xml",
        ";",
        "",
      ),
      from,
      oddities,
    )
    .map(([method, target, body, type, from, odd]): Sent => {
      const headers: Header[] = [...from, ["Content-Type", type], ...odd];
      return { method, target, headers: lastOfEach(headers), body };
    });

  const discussion = fc.constant(DISCUSSION);
  const moderation = fc.constant("/moderate/");
  return fc.oneof(
    { weight: 200, arbitrary: post(discussion, shuffled(comment)) },
    { weight: 100, arbitrary: post(discussion, shuffled(plainComment)) },
    { weight: 120, arbitrary: post(discussion, shuffled(own)) },
    { weight: 50, arbitrary: post(place, shuffled(plainComment)) },
    { weight: 150, arbitrary: post(moderation, shuffled(act), desk) },
    { weight: 5, arbitrary: post(moderation, shuffled(signIn), desk) },
    { weight: 250, arbitrary: look },
    { weight: 125, arbitrary: noise },
  );
}
