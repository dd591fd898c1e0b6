import { readFileSync } from "node:fs";
import { z } from "zod";
import { commentRules } from "./comment-rules.ts";
import { unknownKey, words } from "./fields.ts";
import { readYaml } from "./yaml.ts";

const fields = {
  name: words("the name of the publication"),
  tagline: words("a few words under the name"),
  language: z
    .string("write a language tag such as en or en-GB")
    .refine(isLanguage, "write a language tag such as en or en-GB"),
  timeZone: z
    .string("write a time zone such as Europe/London")
    .refine(isTimeZone, "write a time zone of the IANA database, such as Europe/London"),
  address: z
    .url({
      protocol: /^https?$/u,
      error: "write the address of the site, such as https://news.example",
    })
    .refine(
      (address) => (URL.parse(address)?.pathname ?? "/") === "/",
      "write the address of the site without a path, such as https://news.example",
    ),
  comments: commentRules,
};

const publication = z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });

/** What the publisher says of the publication as a whole, in content/publication.yaml. */
export type Publication = z.infer<typeof publication>;

/**
 * Reads content/publication.yaml below the working directory.
 *
 * @throws {VFileMessage} at the line and column of the first mistake.
 */
export function readPublication(path = "content/publication.yaml"): Publication {
  return readYaml({ path, text: readFileSync(path, "utf8"), firstLine: 1 }, publication);
}

function isLanguage(tag: string): boolean {
  return passes(() => Intl.getCanonicalLocales(tag));
}

function isTimeZone(name: string): boolean {
  return passes(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function passes(test: () => unknown): boolean {
  try {
    test();
    return true;
  } catch {
    return false;
  }
}
