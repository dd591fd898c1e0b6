declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/look.ts").LookedPublication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;
}

declare module "virtual:crosshead/theme.css";

declare module "virtual:crosshead/navigation" {
  type Links = import("./desk/front-file.ts").NamedLink[];

  /** Links that every page has: to topics and to rooms at its top, to pages at its foot. */
  export const linksOfPages: () => { navigation: Links; rooms: Links; footer: Links };
}

/** Facts of a release, which a build writes. */
declare module "#release" {
  const manifest: import("./build/releases.ts").Manifest;
  export default manifest;
}

/** Settings of the publication in a release, which a build writes. */
declare module "#settings" {
  const settings: import("./desk/publication.ts").Publication;
  export default settings;
}
