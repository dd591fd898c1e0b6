/** Facts of the publication that formats of its stories state. */
export interface SiteFacts {
  name: string;
  /** Origin of the site: "https://news.example". */
  address: string;
  /** BCP 47 tag. */
  language: string;
  /** IANA name. */
  timeZone: string;
}
