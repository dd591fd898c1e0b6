import ipaddr from "ipaddr.js";

/** Of IPv6, only what is assigned for the public internet counts. */
const ASSIGNED_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Tests whether an address is one of the public internet: of none of IANA's special purposes. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  const isAssigned = address instanceof ipaddr.IPv4 || address.match(ASSIGNED_IPV6);
  return isAssigned && address.range() === "unicast";
}
