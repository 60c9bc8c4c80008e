import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer } from './answer.js';
import type { Last } from './last.js';

/** What feedback is about: ids, never words. */
export interface Rated {
  /** The topics of the answer. */
  readonly topics: readonly string[];
  /** The passages that it rests on, each as `source#passage`. */
  readonly passages: readonly string[];
}

const RATED: ReadonlySet<Answer['outcome']> = new Set(['answer', 'no-answer', 'declined']);
const REF = /^kindred:feedback\/([0-9a-f]{12})\/([^/#]{0,200})\/([^/#]{0,600})$/;

/**
 * The name of an answer by its ids alone, so that a thumb that comes back says what it is about; null where there is
 * nothing to be rated, as in small talk and in help for someone in danger.
 */
export function refOf({ outcome, topics, citations, contentVersion }: Answer): string | null {
  if (!RATED.has(outcome) || (topics.length === 0 && citations.length === 0)) return null;
  const passages = new Set(citations.map(({ source, passage }) => `${source}#${passage}`));
  return `kindred:feedback/${contentVersion}/${listed(topics)}/${listed([...passages])}`;
}

/** What such a name is about; null where it is forged, or of another version of the content. */
export function readRef(ref: string, knowledge: Knowledge): Rated | null {
  const [, version, topics = '', passages = ''] = REF.exec(ref) ?? [];
  if (version !== knowledge.version) return null;
  const rated = { topics: unlisted(topics), passages: unlisted(passages) };
  const isKnown = rated.topics.every((id) => knowledge.topics.has(id));
  const isPlace = rated.passages.every((place) => isPassage(place, knowledge));
  const isAnything = rated.topics.length + rated.passages.length > 0;
  return isKnown && isPlace && isAnything ? rated : null;
}

/** What was said last, as what feedback is about; null where there is nothing to be rated. */
export function ratedLast({ topics, cited }: Last, knowledge: Knowledge): Rated | null {
  const known = topics.filter((id) => knowledge.topics.has(id));
  const passages = new Set(cited.flatMap((key) => passageAt(key, knowledge)));
  return known.length + passages.size === 0 ? null : { topics: known, passages: [...passages] };
}

/** The passage in which a place stands, by its key: `source:start-end`. */
function passageAt(key: string, { sources }: Knowledge): readonly string[] {
  const [, id = '', start = ''] = /^(.+):(\d+)-\d+$/.exec(key) ?? [];
  const at = Number(start);
  const passage = sources.get(id)?.passages.find((one) => one.start <= at && at < one.end);
  return passage ? [`${id}#${passage.id}`] : [];
}

function isPassage(place: string, { sources }: Knowledge): boolean {
  const [source = '', passage = ''] = place.split('#');
  return sources.get(source)?.passages.some(({ id }) => id === passage) ?? false;
}

function listed(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(',');
}

function unlisted(list: string): string[] {
  try {
    return list === '' ? [] : list.split(',').map(decodeURIComponent);
  } catch {
    return ['?'];
  }
}
