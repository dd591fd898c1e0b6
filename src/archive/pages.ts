import { addresses } from "../formats/addresses.ts";

/** One page of a long list. */
export interface ListPage<T> {
  /**
   * Number of the page, where the oldest is 1; undefined for the newest, whose address is that of
   * the list.
   */
  number: number | undefined;
  /** Address of the page with newer items; undefined for the newest. */
  newer: string | undefined;
  /** Address of the page with older items; undefined for the oldest. */
  older: string | undefined;
  items: T[];
}

/**
 * Splits a list, newest item first, into pages of a size, counted from the oldest, so that a full
 * page stays the same when items are added. The newest page has the rest, up to one item less than
 * twice the size; it exists even if it is empty.
 *
 * @param list - address of the list
 */
export function pagesOf<T>(items: readonly T[], size: number, list: string): ListPage<T>[] {
  const full = Math.max(0, Math.floor(items.length / size) - 1);
  const address = (number: number) => (number > full ? list : addresses.page(list, number));
  const older = (number: number) => (number > 1 ? address(number - 1) : undefined);
  const newest = items.slice(0, items.length - full * size);
  return [
    { number: undefined, newer: undefined, older: older(full + 1), items: newest },
    ...Array.from({ length: full }, (_, index) => {
      const number = full - index;
      const end = items.length - (number - 1) * size;
      const own = items.slice(end - size, end);
      return { number, newer: address(number + 1), older: older(number), items: own };
    }),
  ];
}

/** Suffix of a list's address for one of its pages, such as `page/2`; undefined for the newest. */
export function pageParam({ number }: Pick<ListPage<unknown>, "number">): string | undefined {
  return number === undefined ? undefined : `page/${number}`;
}
