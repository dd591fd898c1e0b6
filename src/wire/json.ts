import { WireMistake } from "./item.ts";

/** A JSON object of any content. */
export type JsonObject = Record<string, unknown>;

/** Tests whether a value is a JSON object, and neither an array nor null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads a JSON file with an object or a list of objects, as a list.
 *
 * @throws {WireMistake} where it is neither
 */
export function readJson(text: string): JsonObject[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const [what] = String((error as Error).message).split("\n");
    throw new WireMistake(`This is not valid JSON (${what}): get the file from the agency again`);
  }
  const objects = [value].flat().filter(isObject);
  if (objects.length > 0) return objects;
  throw new WireMistake("This JSON is not an agency item: leave the file out");
}

/** String at the first key that has one, with numbers as digits; null without any. */
export function stringAt(object: JsonObject, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim()) return value.trim();
  }
  return null;
}

/** Codes at a key: one, a list, or those of objects. */
export const codesAt = (object: JsonObject, key: string): string[] =>
  [object[key]].flat().flatMap((each) => {
    const code = stringAt(isObject(each) ? each : { code: each }, "code", "qcode", "uri", "name");
    return code ?? (each ? JSON.stringify(each) : []);
  });

/** Objects at the first key that has any, in a list or by name. */
export function objectsAt(object: JsonObject, ...keys: string[]): JsonObject[] {
  for (const key of keys) {
    const value = object[key];
    const each = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    const objects = each.flat().filter(isObject);
    if (objects.length > 0) return objects;
  }
  return [];
}
