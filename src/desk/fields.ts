import { z } from "zod";

/** A field that holds words; `what` says which, as in “write the name of the publication”. */
export const textField = (what: string) =>
  z.string(`write ${what} as text`).trim().min(1, `write ${what}`);

/** Says which keys there are where one is unknown; `%s` stands for the key that was read. */
export function unknownKey(known: readonly string[]) {
  return (issue: { code?: string }) =>
    issue.code === "unrecognized_keys"
      ? `“%s” is not a key here; the keys are ${known.join(", ")}`
      : `write ${known.join(", ")} as “key: value” lines`;
}
