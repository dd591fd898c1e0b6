import { addresses } from "../formats/addresses.ts";

/** A page of a list that is too long for one. */
export interface ListPage<T> {
  /** Counted from the oldest, at 1; undefined of the newest, which has the list's own address. */
  number: number | undefined;
  /** Address of the page with newer items; undefined of the newest. */
  newer: string | undefined;
  /** Address of the page with older items; undefined of the oldest. */
  older: string | undefined;
  items: T[];
}

/**
 * Cuts a list, its newest item first, into pages of a size, counted from the oldest: a page that is
 * full stays as it is whatever comes later. The newest page has what is left, up to one item less
 * than twice the size; it is there though it be empty.
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
