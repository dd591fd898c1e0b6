/** Facts of the publication that formats of its stories state. */
export interface SiteFacts {
  name: string;
  /** Origin of the site: "https://news.example". */
  address: string;
  /** BCP 47 tag. */
  language: string;
  /** IANA name. */
  timeZone: string;
  /** Company or person that publishes it, where that has another name. */
  publisher?: { name: string; address?: string | undefined } | undefined;
  /** Addresses below the site of its logo, on light pages, and of its square icon. */
  logo?: { light: string } | undefined;
}
