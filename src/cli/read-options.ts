import { parseArgs } from "node:util";
import { optionMistake } from "./option-mistake.ts";

/** Text of `--help`. */
export const HELP = `Reads agency copy and prints the result as JSON.

  read FILE ...     prints the Article of each file, or of each item of an agency file; doubts go to standard
                    error as file:line:column
  read -            reads plain copy from standard input
  read --jsonl      reads lines {"id","text","published"?} from standard input, and prints a line {"id","article"}
                    or {"id","error"} for each
  read --jsonl FILE ...
                    prints a line for each item of each file: {"file","article","text"} or {"file","error"}; items of
                    agency files also have "wire", the facts that their format states

  --strict          exit with 1 if something would be published wrong, or lost: no headline, nothing read, contact
                    details or transmission lines in the story, tags, a wrong encoding, a table left out, a key of
                    front matter that matches nothing, an embargo without a time; other doubts are counted in one line
  --strict=names    exit with 1 for an uncertain name as well
  --help            this text

Below each doubt is the line of front matter that settles it, or another remedy. Under quotes, by: NAME says who is
quoted and by: null that nobody is named; not: true, instead of by:, says that it is not a quotation.

Exit code: 2 if a file or an option cannot be read, else 0.

The date of publication comes from the front matter or the file name (DATE-SLUG.txt, .md or .html), the time zone from
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
