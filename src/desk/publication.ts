import { z } from "zod";
import { isSpoken, LANGUAGES } from "../messages/messages.ts";
import { aiCrawlers } from "./ai-crawlers.ts";
import { hexOf } from "./colour.ts";
import { commentRules } from "./comment-rules.ts";
import { linkFields, publicFile, textField, unknownKey } from "./fields.ts";
import { language } from "./language.ts";
import { redirects } from "./redirects.ts";
import { SECTIONS } from "./sections.ts";
import { readText } from "./text-file.ts";
import { readYaml } from "./yaml.ts";

const COLOUR = "write a colour such as '#1b5e3b', or light and dark, one for each theme";

/** A colour, or one for each theme; a missing dark one is derived from the light one. */
const colour = z.preprocess(
  (value) => (typeof value === "string" ? { light: value } : value),
  z.strictObject({ light: hexField(), dark: hexField().optional() }, { error: () => COLOUR }),
);

/** A picture, or one for each theme. */
const logo = z.preprocess(
  (value) => (typeof value === "string" ? { light: value } : value),
  z.strictObject(
    { light: publicFile("the logo"), dark: publicFile("the logo on a dark page").optional() },
    { error: unknownKey(["light", "dark"]) },
  ),
);

/** Publisher of the site, which may be a company with another name. */
const publisher = z.preprocess(
  (value) => (typeof value === "string" ? { name: value } : value),
  z.strictObject(
    {
      name: textField("the name of the publisher"),
      address: z
        .url({ protocol: /^https?$/u, error: "write the address of the publisher's own site" })
        .optional(),
    },
    { error: unknownKey(["name", "address"]) },
  ),
);

const ACCOUNT = "write an account such as @ana@social.example";

/** Accounts of authors in the Fediverse, by their names. */
const fediverse = z.record(
  z.string(),
  z
    .string(ACCOUNT)
    .regex(/^@?[\w.-]+@[\w-]+(?:\.[\w-]+)+$/u, ACCOUNT)
    .transform((account) => account.replace(/^@?/u, "@")),
  "write names of authors, each with an account such as @ana@social.example",
);

const NAVIGATION =
  `write ${Object.keys(SECTIONS).join(", ")}, the name of a file in content/pages/, ` +
  "or the name and the address of a link";

const navigation = z.array(
  z.union([textField("a section"), z.strictObject(linkFields)], { error: NAVIGATION }),
  "write a list of sections, pages and links",
);

const fields = {
  name: textField("the name of the publication"),
  tagline: textField("the tagline, a few words under the name"),
  language: language.refine(isSpoken, {
    error: ({ input }) =>
      `the interface is not available in “${input}”: write ${LANGUAGES.join(", ")}, with a region if you like`,
  }),
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
  logo: logo.optional(),
  icon: publicFile("the icon").optional(),
  colour: colour.optional(),
  publisher: publisher.optional(),
  fediverse: fediverse.optional(),
  footer: textField("the text at the foot of every page").optional(),
  navigation: navigation.optional(),
  aiCrawlers,
  redirects,
  comments: commentRules,
  withdrawn: textField("the sentence at the address of a withdrawn story").optional(),
  onRelease: textField("a command that is run after each release").optional(),
};

/**
 * File with the settings of the publication; the environment variable PUBLICATION names another,
 * for trials.
 */
export const PUBLICATION = process.env["PUBLICATION"] || "content/publication.yaml";

const publication = z.strictObject(fields, { error: unknownKey(Object.keys(fields)) });

/** Settings of the publication as a whole, in content/publication.yaml. */
export type Publication = z.infer<typeof publication>;

/**
 * Reads the settings of the publication, content/publication.yaml in the working directory.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, with what to write instead.
 */
export function readPublication(path = PUBLICATION): Publication {
  const text = readText(path, "write name, tagline, language, timeZone and address into it");
  return readYaml({ path, text, firstLine: 1 }, publication);
}

/** Tests whether an address is that of a site, without path, user or query. */
function isAlone(address: string): boolean {
  const url = URL.parse(address);
  return url === null || url.href === `${url.origin}/`;
}

function hexField() {
  return z
    .string(COLOUR)
    .refine((words) => hexOf(words) !== undefined, COLOUR)
    .transform((words) => hexOf(words) ?? "#000000");
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
