import type { RequestLike } from "./request-like.ts";
/** The value of a cookie that a request carries; "" without it. */
export function cookieIn({ headers }: Pick<RequestLike, "headers">, name: string): string {
  const cookies = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** Whether a browser posts over TLS, for all that a proxy in between may say. */
export function isSecure({ headers, url }: RequestLike): boolean {
  return (headers.get("Origin") ?? url).startsWith("https:");
}
