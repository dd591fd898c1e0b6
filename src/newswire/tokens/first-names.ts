import lists from "./first-names.json" with { type: "json" };

export type Gender = "f" | "m";

const genders = new Map<string, Gender | "either">();
for (const gender of ["f", "m", "either"] as const)
  for (const name of lists[gender].split(" ")) genders.set(name, gender);

/**
 * A name in lower case without accents, with one kind of apostrophe: "josé" and "Jose" become
 * "jose".
 */
export function plainName(name: string): string {
  const lower = name.toLowerCase().replace(/[’‘]/g, "'");
  return /^[\p{ASCII}]*$/u.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Gender of those who bear a first name; null where the name is not known. */
export function bearersOf(name: string): Gender | "either" | null {
  const plain = plainName(name);
  return genders.get(plain) ?? genders.get(plain.split("-")[0] ?? "") ?? null;
}
