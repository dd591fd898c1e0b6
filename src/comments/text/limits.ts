/** Most characters (UTF-16 code units, as `maxlength` counts) of a comment. */
export const COMMENT_LENGTH = 5_000;

/** Most characters (UTF-16 code units, as `maxlength` counts) of a name. */
export const NAME_LENGTH = 80;

/** Most bytes of a posted form: the longest comment and name, percent-encoded, fit. */
export const BODY_BYTES = 64 * 1024;

/** Most characters (UTF-16 code units) of a report to the newsroom. */
export const REASON_LENGTH = 500;

/** Time after posting in which an author can edit a comment. */
export const EDIT_MILLISECONDS = 15 * 60_000;

/** Days until a receipt in an address expires, as others may see the address. */
export const RECEIPT_DAYS = 30;
