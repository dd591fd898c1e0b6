import { readFileSync } from "node:fs";
import { z } from "zod";
import { commentRules } from "./comment-rules.ts";
import { unknownKey, words } from "./fields.ts";
import { language } from "./language.ts";
import { readYaml } from "./yaml.ts";

const fields = {
  name: words("the name of the publication"),
  tagline: words("a few words under the name"),
  language,
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
  samples: z.boolean("write true, or false to publish without the sample stories").default(true),
  comments: commentRules,
};

/** Where the publisher describes the publication, if not in a file that the environment names to try something out. */
const PUBLICATION = process.env["PUBLICATION"] || "content/publication.yaml";

const publication = z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });

/** What the publisher says of the publication as a whole, in content/publication.yaml. */
export type Publication = z.infer<typeof publication>;

/**
 * Reads the description of the publication, content/publication.yaml below the working directory.
 *
 * @throws {VFileMessage} at the line and column of the first mistake.
 */
export function readPublication(path = PUBLICATION): Publication {
  return readYaml({ path, text: readFileSync(path, "utf8"), firstLine: 1 }, publication);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
