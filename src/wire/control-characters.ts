/**
 * Control characters by which texts of IPTC 7901 and ANPA 1312 are divided.
 * https://www.rfc-editor.org/rfc/rfc20#section-5.2
 */

/** Synchronous idle, repeated before a message. */
export const SYN = "\u0016";
/** Start of the header of a message. */
export const SOH = "\u0001";
/** Start of the text, after the header. */
export const STX = "\u0002";
/** End of the text, before the time of transmission. */
export const ETX = "\u0003";
