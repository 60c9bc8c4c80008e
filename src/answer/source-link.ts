import type { Place } from '../knowledge/source.js';

/** The address of the page that shows a place in a source, marked and scrolled to; without the host. */
export function sourceLink(place: Place): string {
  const source = encodeURIComponent(place.source);
  return `/sources/${source}?quote=${place.start}-${place.end}#${encodeURIComponent(place.passage)}`;
}
