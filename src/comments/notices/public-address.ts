import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What is not on the public internet (IANA's registries of special-purpose addresses). */
const IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** Of IPv6, only what is assigned for the public internet counts, without ways back into IPv4. */
const PUBLIC_IPV6 = ["2000::/3"];
const OTHER_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const private4 = listOf(IPV4, "ipv4");
const public6 = listOf(PUBLIC_IPV6, "ipv6");
const other6 = listOf(OTHER_IPV6, "ipv6");

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !private4.check(address, "ipv4");
  return isIPv6(address) && public6.check(address, "ipv6") && !other6.check(address, "ipv6");
}

function listOf(networks: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [start = "", prefix] = network.split("/");
    list.addSubnet(start, Number(prefix), family);
  }
  return list;
}
