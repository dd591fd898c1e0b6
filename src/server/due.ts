import { deliverNotices } from "../comments/notices/deliver.ts";
import { logError } from "../comments/store/lost-file.ts";
import { forgetOldAddresses } from "../comments/trust/address-hash.ts";
import type { Host } from "./handler.ts";

/**
 * Does what is due, which hosts do every minute: forgets old addresses, though nobody writes, and
 * sends notices. Never rejects: what goes wrong is logged.
 */
export async function doDue({
  store,
  transport,
  publication,
}: Pick<Host, "store" | "transport" | "publication">): Promise<void> {
  const { forgetAddresses } = publication.comments;
  await forgetOldAddresses(new Date(), store, forgetAddresses).catch(logError);
  await deliverNotices(store, transport, publication);
}
