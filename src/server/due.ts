import { deliverNotices } from "../comments/notices/deliver.ts";
import { logError } from "../comments/store/lost-file.ts";
import { forgetOldAddresses } from "../comments/trust/address-hash.ts";
import type { Host } from "./host.ts";

/**
 * Runs due tasks, every minute: deletes old addresses, even if nobody comments, and sends notices.
 * Never rejects: errors are logged.
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
