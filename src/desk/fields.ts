import { z } from "zod";

/** A text field; `what` describes it, as in “write the name of the publication”. */
export const textField = (what: string) =>
  z.string(`write ${what} as text`).trim().min(1, `write ${what}`);

/** A field with the path of a file in public/. */
export const publicFile = (what: string) =>
  textField(`the address of ${what}`).regex(
    /^(?!.*\/\.\.(?:\/|$))\/(?!\/)/u,
    "write the address of a file in public/, such as /images/homs.jpg",
  );

/** A link with a name, to a path on the site or an address elsewhere. */
export const linkFields = {
  name: textField("the name of the link"),
  address: textField("the address of the link").regex(
    /^(?:\/(?!\/)|https?:\/\/)/u,
    "write an address of the site, such as /about/, or one that begins with https://",
  ),
};

/** Error for an unknown key, which lists the known ones; `%s` stands for the unknown key. */
export function unknownKey(known: readonly string[]) {
  return (issue: { code?: string }) =>
    issue.code === "unrecognized_keys"
      ? `“%s” is not a key here; the keys are ${known.join(", ")}`
      : `write ${known.join(", ")} as “key: value” lines`;
}
