/** The client of libSQL servers, as far as it is used here. */
declare module "@libsql/client" {
  export interface Client {
    close(): void;
  }
  export function createClient(config: { url: string; authToken?: string }): Client;
}
