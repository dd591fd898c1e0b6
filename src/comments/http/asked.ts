/** What is read of a request; the web's own are such. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Pick<Headers, "get">;
  readonly body: Readable | null;
}

interface Readable {
  getReader(): {
    read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
    releaseLock(): void;
  };
}
