const CAPITALS = /^(?:\bMc|\P{Ll})+$/u;

/** A name that is printed in capitals as it is usually written: "Jean McPhee" of "JEAN McPHEE". */
export const inUsualCase = (name: string): string =>
  CAPITALS.test(name)
    ? name
        .toLowerCase()
        .replace(/(?:^|[\s.’'-]|(?<=(?:^|\s)mc))\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
