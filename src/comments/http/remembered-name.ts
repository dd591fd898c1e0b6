import { cleanName } from "../rules/submission.ts";
import { NAME_LENGTH } from "../text/limits.ts";
import { cookie, cookieIn } from "./cookies.ts";
import type { RequestLike } from "./request-like.ts";

const COOKIE = "crosshead-name";

const COOKIE_SECONDS = 365 * 86_400;

/** State of the box “remember my name” in a form. */
export interface Remembering {
  /** True if the box is ticked. */
  ticked: boolean;
  /**
   * True if the form was served with the remembered name. Only then does an empty box mean “forget
   * it”.
   */
  known: boolean;
}

/** Remembered name in a browser's cookie; "" for none. */
export function rememberedName(request: Pick<RequestLike, "headers">): string {
  const value = cookieIn(request, COOKIE);
  try {
    const name = cleanName(decodeURIComponent(value));
    return name.length > NAME_LENGTH ? "" : name;
  } catch {
    return "";
  }
}

/** Choices about the remembered name in a form. */
export function rememberingIn(fields: Readonly<Record<"remember" | "known", string>>): Remembering {
  return { ticked: fields.remember !== "", known: fields.known !== "" };
}

/**
 * Set-Cookie header that remembers or forgets the name, as a form asks; undefined where nothing
 * changes.
 */
export function nameCookie(
  name: string,
  { ticked, known }: Remembering,
  request: RequestLike,
): string | undefined {
  if (!ticked && !known) return undefined;
  const [value, seconds] = ticked ? [encodeURIComponent(name), COOKIE_SECONDS] : (["", 0] as const);
  return cookie(request, COOKIE, value, seconds);
}
