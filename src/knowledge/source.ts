/** Who is speaking in a span of text. It belongs to the span, never to the whole file. */
export type Voice = 'guidance' | 'reference' | 'article' | 'opinion' | 'furniture';

/** A place in a source: UTF-16 code units of the file decoded as UTF-8, nothing normalised; `end` is exclusive. */
export interface Place {
  readonly source: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** One text for one range of one source, to tell places apart by. */
export function placeKey({ source, start, end }: Pick<Place, 'source' | 'start' | 'end'>): string {
  return `${source}:${start}-${end}`;
}

/** A whole sentence or list item as it stands in a source, with its voice and the other places that say the same. */
export interface SourceSentence extends Place {
  readonly text: string;
  readonly voice: Voice;
  readonly alsoIn: readonly Place[];
}

/** What is known of where a text comes from. Nothing is guessed: what is not known is null or `not-known`. */
export interface About {
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  readonly date: string | null;
  readonly rights: string;
  readonly show: 'all' | 'neighbours';
  readonly identified: 'certain' | 'probable' | 'not-known';
  readonly standing: 'current' | 'superseded' | 'not-known';
}

/** A passage of a source: a line or paragraph with a stable id (`p1`, `p2`, …). */
export interface Passage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly about: About;
  readonly sentences: readonly SourceSentence[];
}

/** Something that a source says wrongly, and who says so. */
export interface Erratum {
  readonly passage: string;
  readonly quote: string;
  readonly says: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly date: string | null;
    readonly address: string | null;
    readonly checked: string | null;
  };
}

/** A document of the owner, as received, with what is known about it. */
export interface Source {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly about: About;
  readonly passages: readonly Passage[];
  readonly errata: readonly Erratum[];
}
