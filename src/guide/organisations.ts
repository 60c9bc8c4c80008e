import { frame, type Draft } from '../answer/compose.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Organisation } from '../knowledge/signposts.js';
import { fill } from '../text.js';

/**
 * The organisations for families and carers of a region: those that are there whatever it is, and those for what it is about.
 * Empty where the region is not known, or none is named for it.
 * @param about the id of what it is about, or null
 */
export function organisationsFor(
  region: string | null,
  about: string | null,
  { safety, guides }: Knowledge,
): readonly Organisation[] {
  const { options } = guides.helping.steps.about;
  const abouts = [about, options.find(({ id }) => id === about)?.under ?? null];
  return safety.organisations.filter(
    (one) => one.region === region && (one.about.length === 0 || one.about.some((id) => abouts.includes(id))),
  );
}

/** The same in sentences: whom to ask, and that nobody has opened their pages yet where that is so. */
export function organisationsSaid(
  region: string | null,
  about: string | null,
  knowledge: Knowledge,
): readonly Draft[] {
  const { safety, guides } = knowledge;
  const place = safety.helpLines.regions.find(({ id }) => id === region);
  const found = organisationsFor(region, about, knowledge);
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
