import type { GuideWords } from './guide-words.js';
import type { Language } from './language.js';
import type { Learned } from './learned-file.js';
import type { MoreAsks } from './read-asks.js';
import type { PageWords } from './page-words.js';
import type { SafetyContent } from './safety-content.js';
import type { Source } from './source.js';
import type { Topic } from './topic.js';

/** Everything that may be said: loaded once, checked, never changed while it is in use. */
export interface Knowledge {
  /** First twelve hexadecimal digits of a SHA-256 over every content file; the same content gives the same version. */
  readonly version: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** Retired topics are left out. In the order of their ids. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** What people ask, beside the asks of the topics. */
  readonly asks: MoreAsks;
  readonly language: Language;
  /** The guided conversations. */
  readonly guides: GuideWords;
  /** The words on the web pages. */
  readonly pages: PageWords;
  readonly safety: SafetyContent;
  /** What was learned from this very content when it was built; the rest is learned at start. */
  readonly learned: Learned;
}
