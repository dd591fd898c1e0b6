import { z } from "zod";
import { textField } from "./fields.ts";

/**
 * Names in robots.txt of crawlers that collect text for language models, as their makers publish
 * them, without search engines and others that bring readers to pages.
 */
const KNOWN = [
  "AI2Bot",
  "Amazonbot",
  "anthropic-ai",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "cohere-training-data-crawler",
  "Diffbot",
  "FacebookBot",
  "Google-Extended",
  "GPTBot",
  "meta-externalagent",
  "omgili",
  "PanguBot",
  "Timpibot",
];

const ASKED = "write allow, refuse, or a list of the crawlers to refuse, such as [GPTBot]";

/** Crawlers that robots.txt excludes: none, all that are known, or a list. */
export const aiCrawlers = z
  .union([z.enum(["allow", "refuse"]), z.array(textField("the name of a crawler"))], ASKED)
  .default("allow")
  .transform((said): readonly string[] =>
    said === "refuse" ? KNOWN : said === "allow" ? [] : said,
  );
