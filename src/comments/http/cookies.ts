import type { Asked } from "./asked.ts";
/** The value of a cookie that a request carries; "" without it. */
export function cookieIn({ headers }: Asked, name: string): string {
  const cookies = (headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return cookies.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** Whether a browser posts over TLS, for all that a proxy in between may say. */
export function isSecure({ headers, url }: Asked): boolean {
  return (headers.get("Origin") ?? url).startsWith("https:");
}
