import { archived } from "../store/archived.ts";
import { ImportError } from "./import-error.ts";
import type { Intake } from "./intake.ts";

/** First line of an export in JSON. */
export const JSON_HEAD = '{"format":"crosshead-comments","version":1,"comments":[';
/** Last line of an export in JSON. */
export const JSON_TAIL = "]}";

/** Longest line, in UTF-16 code units. */
const MAX_LINE_LENGTH = 1024 * 1024;

const REMEDY = "import the file as “export --format json” wrote it, with a comment on each line";

/**
 * Reads a JSON export of this server line by line, in constant memory.
 *
 * @throws {ImportError} at the first line that does not belong to an export
 */
export async function readJson(chunks: AsyncIterable<string>, intake: Intake): Promise<void> {
  let number = 0;
  let last = "";
  for await (const line of linesOf(chunks)) {
    number += 1;
    last = line;
    if (number === 1 && line !== JSON_HEAD) {
      throw new ImportError(1, "this JSON is not an export of comments", REMEDY);
    }
    if (number === 1 || line === JSON_TAIL || line === "") continue;
    const { data, error } = archived.safeParse(parsed(line, number));
    if (!data) {
      const [issue] = error.issues;
      throw new ImportError(
        number,
        `${issue?.path.join(".")} is wrong (${issue?.message})`,
        REMEDY,
      );
    }
    intake.page({ key: data.article, addresses: [data.article] });
    intake.comment({ ...data, page: data.article, line: number });
  }
  if (last !== JSON_TAIL) {
    throw new ImportError(number, "the file is incomplete", "export the comments again");
  }
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line.replace(/,$/u, ""));
  } catch {
    throw new ImportError(number, "this is not a comment in JSON", REMEDY);
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    number += lines.length;
    if (rest.length > MAX_LINE_LENGTH)
      throw new ImportError(number + 1, "the line is too long", REMEDY);
    yield* lines;
  }
  if (rest !== "") yield rest;
}
