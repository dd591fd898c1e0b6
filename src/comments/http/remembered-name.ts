import { cleanName } from "../rules/submission.ts";
import { NAME_LENGTH } from "../text/limits.ts";
import type { Asked } from "./asked.ts";
import { cookieIn, isSecure } from "./cookies.ts";

const COOKIE = "crosshead-name";

const KEPT_SECONDS = 365 * 86_400;

/** What a form shows of the wish to have a name remembered. */
export interface Remembering {
  /** Whether the box is ticked. */
  ticked: boolean;
  /** Whether the form was served with the remembered name: only then does an empty box mean “forget it”. */
  known: boolean;
}

/** The name that a browser was asked to remember; "" for none. */
export function rememberedName(request: Asked): string {
  const value = cookieIn(request, COOKIE);
  try {
    const name = cleanName(decodeURIComponent(value));
    return name.length > NAME_LENGTH ? "" : name;
  } catch {
    return "";
  }
}

/** The wish as a form brings it. */
export function rememberingIn(fields: Readonly<Record<"remember" | "known", string>>): Remembering {
  return { ticked: fields.remember !== "", known: fields.known !== "" };
}

/** The cookie that does as a form wishes; undefined where it wishes nothing. */
export function nameCookie(
  name: string,
  { ticked, known }: Remembering,
  request: Asked,
): string | undefined {
  if (!ticked && !known) return undefined;
  const [value, seconds] = ticked ? [encodeURIComponent(name), KEPT_SECONDS] : ["", 0];
  const flags = `Path=/articles/; HttpOnly; SameSite=Lax${isSecure(request) ? "; Secure" : ""}`;
  return `${COOKIE}=${value}; Max-Age=${seconds}; ${flags}`;
}
