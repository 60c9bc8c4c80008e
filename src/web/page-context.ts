import type { Knowledge } from '../knowledge/knowledge.js';
import type { PageWords } from '../knowledge/page-words.js';
import type { QuoteIndex } from './quote-index.js';

/** The part of what may be said that pages show. */
export type PageKnowledge = Pick<Knowledge, 'sources' | 'topics' | 'pages'>;

/** What every page is made from. */
export interface PageContext {
  readonly knowledge: PageKnowledge;
  readonly words: PageWords;
  readonly quotes: QuoteIndex;
  /** The address of a built asset, by the name of its file: `style.css`. */
  readonly asset: (name: string) => string;
}
