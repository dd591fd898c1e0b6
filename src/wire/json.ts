import { WireMistake } from "./item.ts";

/** An object of JSON of which nothing is known. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads a file of JSON that holds an object, or a list of some, as their list.
 *
 * @throws {WireMistake} where it is none
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

/** The words of the first of the keys that has some, numbers as their figures; null for none. */
export function stringAt(object: JsonObject, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value.trim()) return value.trim();
  }
  return null;
}

/** The codes that stand under a key: one, a list, or those of objects. */
export const codesAt = (object: JsonObject, key: string): string[] =>
  [object[key]].flat().flatMap((each) => {
    const code = stringAt(isObject(each) ? each : { code: each }, "code", "qcode", "uri", "name");
    return code ?? (each ? JSON.stringify(each) : []);
  });

/** The objects of the first of the keys that has some, of a list or by their names. */
export function objectsAt(object: JsonObject, ...keys: string[]): JsonObject[] {
  for (const key of keys) {
    const value = object[key];
    const each = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    const objects = each.flat().filter(isObject);
    if (objects.length > 0) return objects;
  }
  return [];
}
