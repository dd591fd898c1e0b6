declare module "virtual:crosshead/publication" {
  export const publication: import("./desk/publication.ts").Publication &
    Pick<typeof import("./messages/messages.ts"), "messagesIn">;
}

/** Settings of the publication in a release, which a build writes. */
declare module "#settings" {
  const settings: import("./desk/publication.ts").Publication;
  export default settings;
}
