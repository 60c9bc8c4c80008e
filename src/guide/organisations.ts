import type { Knowledge } from '../knowledge/knowledge.js';
import { fill } from '../text.js';
import { frame, type Draft } from '../answer/compose.js';

/**
 * The organisations for families of a region, as sentences: whom to ask, and that nobody has opened their pages yet where
 * that is so. Empty where the region is not known, or none is named for it.
 * @param about the id of what it is about; null: only those that are there whatever it is
 */
export function organisationsFor(
  region: string | null,
  about: string | null,
  { safety, guides }: Knowledge,
): readonly Draft[] {
  const place = safety.helpLines.regions.find(({ id }) => id === region);
  const found = safety.organisations.filter(
    (one) =>
      one.region === region && (one.about.length === 0 || (about !== null && one.about.includes(about))),
  );
  if (!place || found.length === 0) return [];
  const { organisation, organisations, unverified } = guides.helping.say;
  const lines = found.map(
    ({ name, address, serves }) => `- ${fill(organisation, { name, address, serves })}`,
  );
  return [
    frame(fill(organisations, { place: place.name })),
    { text: lines.join('\n'), role: 'signpost', quotes: [] },
    ...(found.every(({ verified }) => verified) ? [] : [frame(unverified)]),
  ];
}
