import { z } from "zod";
import { commentRules } from "./comment-rules.ts";
import { textField, unknownKey } from "./fields.ts";
import { language } from "./language.ts";
import { readText } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

const fields = {
  name: textField("the name of the publication"),
  tagline: textField("a few words under the name"),
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
      isAlone,
      "write the address of the site without a path or anything else, such as https://news.example",
    )
    .transform((address) => new URL(address).origin),
  samples: z.boolean("write true, or false to publish without the sample stories").default(true),
  comments: commentRules,
  withdrawn: textField("the sentence at the address of a withdrawn story").optional(),
  onRelease: textField("a command that is run after each release").optional(),
};

/**
 * File that describes the publication; the environment variable PUBLICATION names another, to try
 * something out.
 */
const PUBLICATION = process.env["PUBLICATION"] || "content/publication.yaml";

const publication = z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });

/** Settings of the publication as a whole, in content/publication.yaml. */
export type Publication = z.infer<typeof publication>;

/**
 * Reads the description of the publication, content/publication.yaml below the working directory.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, saying what to write instead.
 */
export function readPublication(path = PUBLICATION): Publication {
  const text = readText(path, "write name, tagline, language, timeZone and address into it");
  return readYaml({ path, text, firstLine: 1 }, publication);
}

/** Whether an address is a site's, with no path, user or query. */
function isAlone(address: string): boolean {
  const url = URL.parse(address);
  return url === null || url.href === `${url.origin}/`;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
