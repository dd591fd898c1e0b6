const ID = /^[1-9]\d{0,14}$/;

/** Id in a parameter of an address; undefined for anything else. */
export const idIn = (text: string | null | undefined): number | undefined =>
  ID.test(text ?? "") ? Number(text) : undefined;
