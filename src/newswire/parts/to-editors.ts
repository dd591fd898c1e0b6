/**
 * What stands before a note of an agency to its clients: "ATTN EDITORS:", "PRESS RELEASE –", as the
 * source of a regular expression for case-insensitive use.
 */
export const TO_EDITORS =
  "(?:[\\s\\p{P}\\p{S}]|(?:attn|attention|n\\.?b|notes?|notice|please|important|eds?|editors?|news ?desks?|newsrooms?|subscribers|clients|media|press|news|release|statement|all|and|to|the|urgent|advisory|strictly|strict|hard|full|under|confidential|à l[’']attention des|rédactions?)(?!\\p{L}))*";
