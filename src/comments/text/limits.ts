/** Most characters (UTF-16 code units, as `maxlength` counts) of a comment. */
export const COMMENT_LENGTH = 5_000;

/** Most characters (UTF-16 code units, as `maxlength` counts) of a name. */
export const NAME_LENGTH = 80;

/** Most bytes of a posted form: the longest comment and name, percent-encoded, fit. */
export const BODY_BYTES = 64 * 1024;

/** Most characters (UTF-16 code units) of what a reader says of a comment to the newsroom. */
export const REASON_LENGTH = 500;

/** How long after it was posted a comment can be changed by its author. */
export const EDIT_MILLISECONDS = 15 * 60_000;

/** Days for which the receipt in an address serves: it may be kept where others look. */
export const RECEIPT_DAYS = 30;
