import type { Knowledge } from '../knowledge/knowledge.js';
import type { PageWords } from '../knowledge/page-words.js';
import type { PageSettings } from './page-settings.js';
import type { QuoteIndex } from './quote-index.js';

/** The part of what may be said that pages show. */
export type PageKnowledge = Pick<Knowledge, 'sources' | 'topics' | 'pages' | 'safety'>;

/** What every page is made from. */
export interface PageContext {
  readonly knowledge: PageKnowledge;
  readonly words: PageWords;
  readonly quotes: QuoteIndex;
  readonly settings: PageSettings;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The address of a built asset, by the name of its file: `base.css`. */
  readonly asset: (name: string) => string;
}
