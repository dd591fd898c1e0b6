/** Beginning of a note from an agency to its clients: "ATTN EDITORS:", "PRESS RELEASE –". */
const TO_EDITORS =
  "(?:[\\s\\p{P}\\p{S}]|(?:attn|attention|n\\.?b|notes?|notice|please|important|eds?|editors?|news ?desks?|newsrooms?|subscribers|clients|media|press|news|release|statement|all|and|to|the|urgent|advisory|strictly|strict|hard|full|under|confidential|à l[’']attention des|rédactions?)(?!\\p{L}))*";

/** Regular expression for a line that starts with these words, also in a note to clients. */
export const starts = (words: string): RegExp => new RegExp(`^(?i:${TO_EDITORS})(?:${words})`, "u");
