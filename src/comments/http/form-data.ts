import { BODY_BYTES } from "../text/limits.ts";
import { readBody } from "./body.ts";
import { Refusal } from "./refusal.ts";
import type { RequestLike } from "./request-like.ts";

/** Fields of a form, in either of its encodings. */
export type FormFields = Pick<FormData, "getAll"> | URLSearchParams;
type Parser = (bytes: Uint8Array<ArrayBuffer>, contentType: string) => Promise<FormFields>;

const PARSERS: ReadonlyMap<string | undefined, Parser> = new Map<string, Parser>([
  [
    "application/x-www-form-urlencoded",
    async (bytes) => new URLSearchParams(new TextDecoder().decode(bytes)),
  ],
  [
    "multipart/form-data",
    async (bytes, contentType) =>
      new Response(bytes, { headers: { "Content-Type": contentType } }).formData(),
  ],
]);

/**
 * Texts of the fields of a posted form; "" for a missing field.
 *
 * @throws {Refusal} 415 for another media type or a compressed body, 413 for one too large, 400
 *   for one that cannot be parsed, contains a file, or has a field twice
 */
export async function readForm<Name extends string>(
  request: RequestLike,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const fields = await readFields(request);
  const texts = names.map((name) => [name, onlyText(fields.getAll(name))]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

/**
 * Fields of a posted form, each of which may occur several times.
 *
 * @throws {Refusal} 415, 413 or 400, as `readForm`
 */
export async function readFields(request: RequestLike): Promise<FormFields> {
  const contentType = request.headers.get("Content-Type") ?? "";
  const parse = PARSERS.get(contentType.split(";", 1)[0]?.trim().toLowerCase());
  if (!parse) throw new Refusal(415, ({ discussion }) => discussion.mediaType);
  const encoding = request.headers.get("Content-Encoding")?.trim().toLowerCase();
  if (encoding && encoding !== "identity")
    throw new Refusal(415, ({ discussion }) => discussion.encoded);
  const bytes = await readBody(request, BODY_BYTES);
  return parse(bytes, contentType).catch(() => {
    throw new Refusal(400, ({ discussion }) => discussion.malformed);
  });
}

/**
 * Text of a field that may occur once; "" where it is missing.
 *
 * @throws {Refusal} 400 where it is a file or occurs twice
 */
export function onlyText([value = "", ...others]: readonly unknown[]): string {
  if (typeof value !== "string" || others.length > 0)
    throw new Refusal(400, ({ discussion }) => discussion.malformed);
  return value;
}
