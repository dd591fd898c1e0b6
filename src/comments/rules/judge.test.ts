import { expect, test } from "vitest";
import { type Circumstances, judge } from "./judge.ts";
import { DEFAULT_RULES, type Rules } from "./rules.ts";

const facts = (rules: Partial<Rules> = {}, others: Partial<Circumstances> = {}): Circumstances => ({
  rules: { ...DEFAULT_RULES, mode: "publish", ...rules },
  closed: false,
  moderators: ["Ana Lima"],
  approved: false,
  alike: 0,
  recent: 0,
  addressKnown: true,
  newsroom: "Newsroom",
  troubled: false,
  blocks: { names: [], patterns: [], address: false },
  trapped: false,
  hurried: false,
  proven: false,
  ...others,
});

const PUBLISHED = { status: "published", heldRule: null, heldWords: null };
const held = (heldRule: string, heldWords = "") => ({ status: "held", heldRule, heldWords });

/** Held, unless the client sends a proof of work. */
const provable = (heldRule: string, heldWords = "") => ({
  ...held(heldRule, heldWords),
  provable: true,
});

const say = (comment: string, name = "Nour") => ({ name, comment });
const LINKS = "https://a.example [b](https://b.example) www.c.example";

test.each<[what: string, said: { name: string; comment: string }, Circumstances, verdict: object]>([
  ["plain words", say("Yes."), facts(), PUBLISHED],
  ["a closed discussion", say("Yes."), facts({}, { closed: true }), { status: "refused" }],
  [
    "everything",
    say("Yes."),
    facts({ mode: "hold-everything" }, { approved: true }),
    held("everything"),
  ],
  ["a first time", say("Yes."), facts({ mode: "hold-first-time" }), held("first time")],
  [
    "a known author",
    say("Yes."),
    facts({ mode: "hold-first-time" }, { approved: true }),
    PUBLISHED,
  ],
  ["two links", say("https://a.example https://b.example"), facts(), PUBLISHED],
  [
    "three links",
    say(LINKS),
    facts(),
    held("links", "https://b.example/ https://a.example www.c.example"),
  ],
  ...[
    "ANA  Lima",
    "Ána-Lima",
    "\u0410na Lim\u0430",
    "Ana Lima (Newsroom)",
    "Newsroom: Ana Lima",
  ].map((name): [string, { name: string; comment: string }, Circumstances, object] => [
    `a moderator’s name, worn as ${name}`,
    say("Yes.", name),
    facts({}, { approved: true, proven: true }),
    held("newsroom name", name),
  ]),
  ["part of a moderator’s name", say("Yes.", "Ana"), facts(), PUBLISHED],
  [
    "a word in letters that look alike",
    say("The \u0441\u0430sin\u043e opens."),
    facts({ words: ["casino"] }),
    held("word", "casino"),
  ],
  [
    "a word of another script, all of whose letters look alike",
    say("\u0441\u043e\u0440"),
    facts({ words: ["cop"] }),
    PUBLISHED,
  ],
  ["a word", say("The CASINO opens."), facts({ words: ["casino"] }), held("word", "casino")],
  [
    "a word in the name",
    say("Yes.", "Cásino"),
    facts({ words: ["casino"] }),
    held("word", "casino"),
  ],
  [
    "a word with a gap nobody sees",
    say("ca\u200bsi\u00adno"),
    facts({ words: ["casino"] }),
    held("word", "casino"),
  ],
  ["full-width letters", say("ｃａｓｉｎｏ"), facts({ words: ["casino"] }), held("word", "casino")],
  [
    "a phrase over a line end",
    say("free\n  money"),
    facts({ words: ["free money"] }),
    held("word", "free money"),
  ],
  ["a part of a word", say("Scunthorpe casinos"), facts({ words: ["casino", "cunt"] }), PUBLISHED],
  [
    "a pattern",
    say("Call +99 555."),
    facts({ patterns: ["\\+\\d+ \\d+"] }),
    held("pattern", "+99 555"),
  ],
  ["a repeated text", say("Again."), facts({}, { alike: 1 }), held("repeated", "Again.")],
  ["a filled trap", say("Yes."), facts({}, { trapped: true }), held("trap")],
  [
    "a link in haste",
    say("www.a.example"),
    facts({}, { hurried: true }),
    provable("haste", "www.a.example"),
  ],
  ["words in haste", say("Yes."), facts({}, { hurried: true }), PUBLISHED],
  ["a crowd", say("Yes."), facts({}, { recent: 30, addressKnown: false }), provable("flood")],
  ["a busy address", say("Yes."), facts({}, { recent: 24 }), provable("busy")],
  ["a busy address with a proof", say("Yes."), facts({}, { recent: 29, proven: true }), PUBLISHED],
  ["a few comments", say("Yes."), facts({}, { recent: 23 }), PUBLISHED],
  ["an address that sent spam", say("Yes."), facts({}, { troubled: true }), provable("trouble")],
  [
    "unknown addresses, of which one sent spam",
    say("Yes."),
    facts({}, { troubled: true, addressKnown: false }),
    PUBLISHED,
  ],
  [
    "a first time, whatever its proof",
    say("Yes."),
    facts({ mode: "hold-first-time" }, { troubled: true, proven: true }),
    held("first time"),
  ],
  [
    "a word, whatever its proof",
    say("casino"),
    facts({ words: ["casino"] }, { proven: true }),
    held("word", "casino"),
  ],
  [
    "a blocked name, however it is written",
    say("Yes.", "TRÖLL"),
    facts({}, { blocks: { names: ["troll"], patterns: [], address: false } }),
    held("blocked name", "TRÖLL"),
  ],
  [
    "a blocked address",
    say("Yes."),
    facts({}, { approved: true, blocks: { names: [], patterns: [], address: true } }),
    held("blocked address"),
  ],
  [
    "a blocked pattern",
    say("Buy now."),
    facts({}, { blocks: { names: [], patterns: ["b.y"], address: false } }),
    held("blocked pattern", "Buy"),
  ],
])("judges %s", (_, said, circumstances, verdict) => {
  expect(judge(said, circumstances)).toEqual(verdict);
});

test.each(["(a+)+$", "(a|a)*x", "^(a?){50}a{50}$", "(.*)*x"])(
  "comes to an end with %s, as no engine does that tries every way",
  (pattern) => {
    const said = say(`${"a".repeat(4_999)}!`);
    expect(judge(said, facts({ patterns: [pattern] }))).toEqual(PUBLISHED);
  },
);
