declare module "cloudflare:workers" {
  export const env: {
    COMMENTS: import("drizzle-orm/d1").AnyD1Database;
    ASSETS: { fetch(request: URL | Request): Promise<Response> };
  } & { readonly [name: `COMMENTS_${string}`]: string | undefined };
  export function waitUntil(work: Promise<unknown>): void;
}
