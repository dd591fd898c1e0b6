import ipaddr from "ipaddr.js";

/** The range of IPv6 that is assigned for the public internet. */
const ASSIGNED_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Tests whether an IP address is public, and in none of IANA's special-purpose ranges. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  const isAssigned = address instanceof ipaddr.IPv4 || address.match(ASSIGNED_IPV6);
  return isAssigned && address.range() === "unicast";
}
