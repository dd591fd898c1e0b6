declare module "cloudflare:workers" {
  export const env: {
    COMMENTS: import("drizzle-orm/d1").AnyD1Database;
    COMMENTS_SECRET?: string;
    ASSETS: { fetch(address: URL): Promise<Response> };
  };
}
