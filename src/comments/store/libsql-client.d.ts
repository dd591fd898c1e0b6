/** The part of the client for libSQL servers that is used here. */
declare module "@libsql/client" {
  export interface Client {
    close(): void;
  }
  export function createClient(config: { url: string; authToken?: string }): Client;
}
