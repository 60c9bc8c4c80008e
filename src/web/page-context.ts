import type { Engine } from '../answer/engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PageWords } from '../knowledge/page-words.js';
import type { PageSettings } from './page-settings.js';
import type { QuoteIndex } from './quote-index.js';

/** What every page is made from. */
export interface PageContext {
  readonly knowledge: Knowledge;
  readonly words: PageWords;
  readonly quotes: QuoteIndex;
  /** Finds answers for the search; it screens every message first. */
  readonly engine: Pick<Engine, 'screen' | 'answer'>;
  readonly settings: PageSettings;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The address of a built asset, by the name of its file: `base.css`. */
  readonly asset: (name: string) => string;
}
