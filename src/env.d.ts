declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/look.ts").LookedPublication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;

  /** True for an author's preview, false for a build, whatever NODE_ENV says. */
  export const isPreview: boolean;
}

declare module "virtual:crosshead/theme.css";

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
