import { z } from "zod";
import { isNetwork } from "../comments/http/client-address.ts";
import { isPattern } from "../comments/rules/matching.ts";
import { DEFAULT_RULES } from "../comments/rules/rules.ts";
import { MODES as JUDGING_MODES } from "../comments/store/store-rules.ts";
import { textField, unknownKey } from "./fields.ts";

/** Values of `mode`; discussions that are off have no rules. */
const MODES = [...JUDGING_MODES, "off"] as const;

const { notify: NOTIFY } = DEFAULT_RULES;

const number = (what: string, least: number) =>
  z.int(`write ${what} as a whole number`).min(least, `write ${what}, at least ${least}`);

const list = (what: string, item: z.ZodType<string>) => z.array(item, `write a list of ${what}`);

const pattern = textField("a pattern").refine(
  isPattern,
  "write a pattern in RE2 syntax, such as 'buy (now|here)'",
);

const proxy = textField("an address").refine(
  (text) => text === "cloudflare" || isNetwork(text),
  "write the address of a proxy (10.0.0.1), a network (10.0.0.0/8), or cloudflare",
);

const flood = {
  posts: number("how many comments", 1),
  minutes: number("within how many minutes", 1),
};

const mailFields = {
  to: z
    .array(
      z.email("write addresses of mail, such as desk@news.example"),
      "write a list of addresses",
    )
    .min(1, "write at least one address"),
  from: z.email("write an address of mail, such as comments@news.example"),
};

const notifyFields = {
  about: z.enum(["held", "all"], "write held or all").default(NOTIFY.about),
  webhook: z
    .enum(["own", "slack", "discord"], "write own, slack or discord")
    .nullable()
    .default(NOTIFY.webhook),
  mail: z
    .strictObject(mailFields, { error: unknownKey(Object.keys(mailFields)) })
    .nullable()
    .default(null),
};

const fields = {
  mode: z
    .enum(MODES, `write ${MODES.join(", ").replace(/, (?=[^,]*$)/u, " or ")}`)
    .default(DEFAULT_RULES.mode),
  closeAfter: number("after how many days", 1).nullable().default(DEFAULT_RULES.closeAfter),
  links: number("how many links", 0).default(DEFAULT_RULES.links),
  words: list("words", textField("a word")).default([...DEFAULT_RULES.words]),
  patterns: list("patterns", pattern).default([...DEFAULT_RULES.patterns]),
  repeats: number("how many times", 1).default(DEFAULT_RULES.repeats),
  flood: z
    .strictObject(flood, { error: unknownKey(Object.keys(flood)) })
    .default(DEFAULT_RULES.flood),
  forgetAddresses: number("after how many days", 1).default(DEFAULT_RULES.forgetAddresses),
  trustedProxies: list("proxies", proxy).default([...DEFAULT_RULES.trustedProxies]),
  notify: z
    .strictObject(notifyFields, { error: unknownKey(Object.keys(notifyFields)) })
    .prefault({}),
};

/** Rules of discussions, every key optional; just `off` for none. */
export const commentRules = z.preprocess(
  (value) => (value === "off" || value === false ? { mode: "off" } : value),
  z.strictObject(fields, { error: unknownKey(Object.keys(fields)) }).prefault({}),
);
