import type {
  About,
  Erratum,
  Passage,
  Place,
  Source,
  SourceSentence,
  Voice,
} from '../../src/knowledge/source.js';

/** A sentence of a hand-made source. */
interface HandMadeSentence {
  readonly text: string;
  readonly voice?: Voice;
  readonly alsoIn?: readonly Place[];
}

/** A hand-made source: passages of sentences, joined by a space, one passage a line. */
export interface HandMade {
  readonly id: string;
  readonly passages: readonly (readonly HandMadeSentence[])[];
  readonly about?: Partial<About>;
  readonly errata?: readonly Erratum[];
}

const ABOUT: About = {
  title: 'A page on care',
  publisher: 'publisher not given',
  address: null,
  date: null,
  rights: 'not given',
  show: 'neighbours',
  identified: 'not-known',
  standing: 'not-known',
};

/** Makes a source of the contract, with every offset counted. */
export function handMadeSource(made: HandMade): Source {
  const about = { ...ABOUT, ...made.about };
  const lines = made.passages.map((sentences) => sentences.map(({ text }) => text).join(' '));
  let offset = 0;
  const passages = made.passages.map((sentences, index): Passage => {
    const id = `p${index + 1}`;
    const start = offset;
    const end = start + (lines[index]?.length ?? 0);
    offset = end + 1;
    return { id, start, end, about, sentences: place(sentences, { source: made.id, passage: id }, start) };
  });
  return {
    id: made.id,
    file: `${made.id}.txt`,
    text: lines.join('\n'),
    about,
    passages,
    errata: made.errata ?? [],
  };
}

function place(
  sentences: readonly HandMadeSentence[],
  where: Pick<Place, 'source' | 'passage'>,
  from: number,
): SourceSentence[] {
  let start = from;
  return sentences.map(({ text, voice = 'article', alsoIn = [] }) => {
    const sentence = { ...where, text, voice, alsoIn, start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
}

/** Where a text stands in a source: `start-end`, as an address carries it. */
export function rangeOf(source: Source, text: string): string {
  const start = source.text.indexOf(text);
  if (start < 0) throw new Error(`"${text}" does not stand in ${source.id}.`);
  return `${start}-${start + text.length}`;
}
