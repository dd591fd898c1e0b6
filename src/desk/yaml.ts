import { type ErrorCode, isMap, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { mistake, together } from "./mistake.ts";

/** YAML in a file: its text, and its first line in the file (1-based). */
export interface YamlText {
  path: string;
  text: string;
  firstLine: number;
}

/** Characters that no page or feed can show (XML 1.0, 2.2): controls, lone surrogates, noncharacters. */
const UNSHOWABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Empty YAML, for a file without any. */
export const NO_YAML: YamlText = { path: "", text: "", firstLine: 1 };

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: "this key is here already: write it once, with all its values",
  TAB_AS_INDENT: "indent with spaces, not with tabs",
};

/**
 * Reads YAML and validates it against a schema.
 *
 * @throws {VFileMessage} at the line and column of the first mistake, with a line for each
 *   mistake that says what to write instead.
 */
export function readYaml<T>({ path, text, firstLine }: YamlText, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });

  const at = (reason: string, offset: number) => {
    const { line, col } = lines.linePos(offset);
    return mistake(path, reason, { line: line + firstLine - 1, column: col });
  };

  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    const remedy = REMEDIES[error.code] ?? quotedValue(text.split("\n")[line - 1] ?? "");
    throw at(`not valid YAML: ${remedy ?? firstSentence(error.message)}`, error.pos[0]);
  }
  visit(document, {
    Alias: (_, { source, range }) => {
      throw at(`“*${source}” refers to another value: write the value itself`, range?.[0] ?? 0);
    },
    Scalar: (_, { value, range }) => {
      const [character] = UNSHOWABLE.exec(String(value)) ?? [];
      if (character) throw at(unshowable(character), range?.[0] ?? 0);
    },
  });

  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;

  throw together(
    result.error.issues
      .flatMap(asWritten)
      .map(({ reason, keys }) => at(reason, offsetOf(document.contents, keys))),
  );
}

/** Reasons of an issue, each with the path of its key: one for each unknown key. */
function asWritten(issue: z.core.$ZodIssue) {
  const place = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  if (issue.code !== "unrecognized_keys")
    return [{ reason: place + issue.message, keys: issue.path }];
  const lines = issue.message.split("\n");
  return issue.keys.map((key, number) => ({
    reason: place + lines[number],
    keys: [...issue.path, key],
  }));
}

/** Line and column of the value at a path of keys, in valid YAML. */
export function placeIn({ text, firstLine }: Omit<YamlText, "path">, keys: readonly PropertyKey[]) {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const { line, col } = lines.linePos(offsetOf(contents, keys));
  return { line: line + firstLine - 1, column: col };
}

/** Offset of the value at `path`, or, where it is missing, of the value that should contain it. */
function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (!isMap(node)) {
      const item = (node as { items?: ParsedNode[] } | null)?.items?.[Number(step)];
      if (item?.range) offset = item.range[0];
      node = item;
      continue;
    }
    const pair = node.items.find(({ key }) => String(key) === String(step));
    const key = pair?.key as ParsedNode | undefined;
    if (!pair || !key?.range) return offset;
    offset = key.range[0];
    node = pair.value;
  }
  return offset;
}

/** Advice on quoting a value that YAML cannot read as text because of colons or quotation marks. */
function quotedValue(line: string): string | undefined {
  const { key, value = "" } =
    /^[\t ]*(?:- )?(?<key>[\w-]+):[\t ]+(?<value>[^[{].*?)\s*$/u.exec(line)?.groups ?? {};
  if (!key || !/^[@`%]|: |^(["']).*\1./u.test(value)) return undefined;
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return `put the words in quotation marks: ${key}: ${quoted}`;
}

function unshowable(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `U+${code} cannot be shown: delete it, or what stands for it, such as \\u${code}`;
}

function firstSentence(message: string): string {
  return (message.split(/ at line |;/)[0] ?? message).trim();
}
