import { parseArgs } from "node:util";
import { optionMistake } from "./option-mistake.ts";

/** Text of `--help`. */
export const HELP = `Reads agency copy and prints what it found as JSON.

  read FILE ...     each file's Article, of an agency's file that of each item; problems go to standard error as file:line:column
  read -            plain copy from standard input
  read --jsonl      {"id","text","published"?} a line in, {"id","article"} or {"id","error"} a line out
  read --jsonl FILE ...
                    a line for each item of each file: {"file","article","text"}, of an agency's format with "wire",
                    what it states beside the words, or {"file","error"}

  --strict          exit with 1 where something would be public and wrong, or lost: no headline, nothing read,
                    contact details or an envelope in the story, tags, another encoding, a table left out, a key of
                    front matter that finds nothing, an embargo without a time; the rest is counted in one line
  --strict=names    exit with 1 where a name is not sure as well
  --help            this text

Below each doubt stands the line of front matter that settles it, or what to do instead. In a line under quotes,
by: NAME says who is quoted, by: null that nobody is named, and not: true in place of by that it is no quotation.

Exits with 2 where a file or an option cannot be read, else with 0.

The date of publication is that of the file's name (DATE-SLUG.txt, .md or .html) or front matter, the time zone that of
content/publication.yaml.
`;

/** Separate option for `--strict=names`, as parseArgs has none with optional values. */
export const STRICT_NAMES = "strict-names";

const OPTIONS = {
  jsonl: { type: "boolean" },
  strict: { type: "boolean" },
  [STRICT_NAMES]: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Options and files of the command line, or a mistake in them. */
export function readCommandLine(given: readonly string[]) {
  try {
    const args = given.map((arg) => (arg === "--strict=names" ? `--${STRICT_NAMES}` : arg));
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const hasWork = Boolean(values.jsonl) || positionals.length > 0;
    if (values.help || !hasWork) return { values, positionals, help: true, failed: !values.help };
    return { values, positionals, help: false, failed: false };
  } catch (error) {
    return { mistake: optionMistake(error) };
  }
}
