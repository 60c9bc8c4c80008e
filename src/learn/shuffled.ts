import { codeOf } from './codes.js';

/**
 * The same list, well mixed: in the order of the codes of the items' names. One item more moves no other, so that a
 * sentence added to the content changes little of what is learned.
 */
export function shuffled<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const coded = items.map((item, place) => ({ item, code: codeOf(nameOf(item)), place }));
  return coded.sort((a, b) => a.code - b.code || a.place - b.place).map(({ item }) => item);
}
