declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/publication.ts").Publication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;
}

declare module "virtual:crosshead/articles" {
  /** The article with this slug, where the site has one. */
  export function articleBySlug(
    slug: string,
  ): import("./desk/register.ts").RegisteredArticle | undefined;
}

declare namespace App {
  interface Locals {
    /** Answer of an endpoint that was asked before the pages, and only has to be framed. */
    answer?: Response;
  }
}
