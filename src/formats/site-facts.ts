/** Facts about the publication in formats of its stories. */
export interface SiteFacts {
  name: string;
  /** Origin of the site: "https://news.example". */
  address: string;
  /** BCP 47 tag. */
  language: string;
  /** IANA name. */
  timeZone: string;
  /** Company or person that publishes the site, if the name differs. */
  publisher?: { name: string; address?: string | undefined } | undefined;
  /** Paths on the site of its logo, for light pages, and of its square icon. */
  logo?: { light: string } | undefined;
}
