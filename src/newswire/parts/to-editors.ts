/**
 * Beginning of a note from an agency to its clients: "ATTN EDITORS:", "PRESS RELEASE –", as the
 * source of a case-insensitive regular expression.
 */
export const TO_EDITORS =
  "(?:[\\s\\p{P}\\p{S}]|(?:attn|attention|n\\.?b|notes?|notice|please|important|eds?|editors?|news ?desks?|newsrooms?|subscribers|clients|media|press|news|release|statement|all|and|to|the|urgent|advisory|strictly|strict|hard|full|under|confidential|à l[’']attention des|rédactions?)(?!\\p{L}))*";
