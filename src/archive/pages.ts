/** A page of a list that is too long for one. */
export interface ListPage<T> {
  /** Counted from 1. */
  number: number;
  /** How many pages there are. */
  of: number;
  items: T[];
}

/** Cuts a list into pages of a size; there is always a first one, though it be empty. */
export function pagesOf<T>(items: readonly T[], size: number): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** Suffix of a list's address for one of its pages, such as `page/2`; undefined for the first. */
export function pageParam({ number }: Pick<ListPage<unknown>, "number">): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
