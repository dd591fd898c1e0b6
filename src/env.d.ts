declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/look.ts").LookedPublication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;

  /** True for an author's preview, false for a build, whatever NODE_ENV says. */
  export const isPreview: boolean;
}

declare module "virtual:crosshead/theme.css";

declare module "virtual:crosshead/navigation" {
  type Links = import("./desk/front-file.ts").NamedLink[];

  /** Links on every page: to topics and sections at the top, to pages in the footer. */
  export const linksOfPages: () => { navigation: Links; sections: Links; footer: Links };
}

/** Facts about a release, written by a build. */
declare module "#release" {
  const manifest: import("./build/releases.ts").Manifest;
  export default manifest;
}

/** Settings of the publication in a release, written by a build. */
declare module "#settings" {
  const settings: import("./desk/publication.ts").Publication;
  export default settings;
}
