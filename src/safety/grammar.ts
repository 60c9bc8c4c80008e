import type { SafetyContent } from '../knowledge/safety-content.js';
import type {
  SafetyCase,
  SafetyRule,
  SafetyRules,
  SafetyWords,
  Softeners,
} from '../knowledge/safety-rules.js';
import { readPattern, type Pattern } from './pattern.js';
import { Patterns } from './patterns.js';
import { PhraseBook } from './phrases.js';
import { createExpander, createSpeller, type Speller } from './spelling.js';

/** A rule, ready to match: one pattern of every list must be found. */
export interface ReadyRule {
  readonly case: SafetyCase;
  /** 0 is the heaviest. */
  readonly rank: number;
  readonly who: SafetyRule['who'];
  readonly always: boolean;
  readonly lists: readonly (readonly Pattern[])[];
  readonly unless: readonly Pattern[];
  /** `en`, or the language that it belongs to. */
  readonly language: string;
  /** The group of that language's words of denial. */
  readonly not: number;
}

/** Everything of `content/safety` that the screen needs, ready to match. */
export interface Grammar {
  readonly book: PhraseBook;
  readonly spell: Speller;
  /** The same for many texts of the content, quicker; it remembers words as long as it is kept. */
  readonly createContentSpeller: () => Speller;
  /** Words that begin a new clause. */
  readonly but: ReadonlySet<string>;
  /** The groups of the words of denial, and of verbs in the past. */
  readonly not: number;
  readonly pastForm: number;
  /** The group of the words for the writer. */
  readonly own: number;
  readonly notDenied: readonly Pattern[];
  readonly strike: readonly Pattern[];
  readonly subject: readonly Pattern[];
  readonly softeners: Readonly<Record<keyof Softeners, readonly Pattern[]>>;
  readonly dangers: readonly ReadyRule[];
  readonly declined: readonly ReadyRule[];
  /** What is looked for before idioms are struck out, and what after. */
  readonly before: Patterns;
  readonly after: Patterns;
}

type Read = (patterns?: readonly string[]) => Pattern[];

/** Makes the rules ready. Done once, when content is loaded. */
export function readGrammar(content: SafetyContent): Grammar {
  const expand = createExpander(content.words);
  const book = new PhraseBook((words) => words.flatMap((word) => expand(word) ?? [word]));
  const concept = readConcepts(content.words, book);
  const read: Read = (patterns = []) => patterns.map((pattern) => readPattern(pattern, book, concept));
  const not = concept('not');
  const softeners = readSofteners(content.softeners, read);
  const strike = read([...content.rules.strike, ...content.declined.strike]);
  const subject = read([...content.rules.subject, ...content.declined.subject]);
  const rulesOf = (rules: SafetyRules) => rules.rules.map((rule) => readyRule(rule, rules.cases, not, read));
  const dangers = [...rulesOf(content.rules), ...readLanguages(content, book, read)];
  const declined = rulesOf(content.declined);
  const rules = [...dangers, ...declined].flatMap((rule) => [...rule.lists.flat(), ...rule.unless]);
  return {
    book,
    spell: createSpeller(content.words, book.vocabulary),
    createContentSpeller: () => createSpeller(content.words, book.vocabulary, new Map()),
    but: new Set(content.words.concepts['but']),
    not,
    pastForm: concept('past form'),
    own: concept('own'),
    notDenied: softeners.notDenied,
    strike,
    subject,
    softeners,
    dangers,
    declined,
    before: new Patterns([...strike, ...subject]),
    after: new Patterns([...rules, ...Object.values(softeners).flat()]),
  };
}

function readSofteners(softeners: Softeners, read: Read): Grammar['softeners'] {
  return {
    notDenied: read(softeners.notDenied),
    past: read(softeners.past),
    wellNow: read(softeners.wellNow),
    stillNow: read(softeners.stillNow),
    general: read(softeners.general),
    madeUp: read(softeners.madeUp),
    asks: read(softeners.asks),
    staff: read(softeners.staff),
    notStaff: read(softeners.notStaff),
    violent: read(softeners.violent),
    young: read(softeners.young),
    child: read(softeners.child),
  };
}

/** Concepts may hold others (`[kin]`); each becomes one group of all its phrases. */
function readConcepts(words: SafetyWords, book: PhraseBook): (name: string) => number {
  const groups = new Map<string, number>();
  const phrasesOf = (name: string, above: readonly string[]): string[] =>
    (words.concepts[name] ?? []).flatMap((entry) => {
      const inner = /^\[([^\]]*)\]$/.exec(entry)?.[1];
      if (inner === undefined) return [entry];
      return above.includes(inner) ? [] : phrasesOf(inner, [...above, inner]);
    });
  return (name) => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const group = book.group(phrasesOf(name, [name]));
    groups.set(name, group);
    return group;
  };
}

function readyRule(rule: SafetyRule, cases: readonly SafetyCase[], not: number, read: Read): ReadyRule {
  const lists = (rule.together ?? [rule.says ?? []]).map((list) => read(list));
  const { who, always } = rule;
  return { ...caseOf(rule.case, cases), who, always, lists, unless: read(rule.unless), language: 'en', not };
}

function readLanguages(content: SafetyContent, book: PhraseBook, read: Read): ReadyRule[] {
  return content.languages.languages.flatMap((language) => {
    const not = book.group(language.not);
    return language.says.map((group) => ({
      ...caseOf(group.case, content.rules.cases),
      who: group.who,
      always: false,
      lists: [read(group.words)],
      unless: [],
      language: language.id,
      not,
    }));
  });
}

/** The reader of the content has seen to it that every case exists; were one missing, the gravest care is taken. */
function caseOf(id: string, cases: readonly SafetyCase[]): Pick<ReadyRule, 'case' | 'rank'> {
  const rank = cases.findIndex((one) => one.id === id);
  return {
    case: cases[rank] ?? { id, means: id, care: 'emergency', keepAway: true, declines: false },
    rank: Math.max(rank, 0),
  };
}
