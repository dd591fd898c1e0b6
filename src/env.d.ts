declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/publication.ts").Publication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;
}

declare module "virtual:crosshead/navigation" {
  /** Links that every page begins with. */
  export const navigation: () => import("./desk/front-file.ts").NamedLink[];
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
