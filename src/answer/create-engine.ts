import type { Knowledge } from '../knowledge/knowledge.js';
import type { SmallTalk } from '../knowledge/language.js';
import { createPlaces } from '../safety/region.js';
import { replyFor } from '../safety/reply.js';
import { modelFor } from '../safety/model.js';
import { createScreen } from '../safety/screen.js';
import type { Screening } from '../safety/screening.js';
import { createFinder } from '../retrieve/finder.js';
import { messageWords } from '../understand/message-words.js';
import { createLeaning } from '../understand/leaning.js';
import { loadLexicon } from '../understand/lexicon.js';
import { asksSomething } from '../understand/sentences.js';
import { createTelling } from '../understand/telling.js';
import { afterCrisis, afterUsual } from './after.js';
import { grieved, inReach, introduced, signposted } from './around.js';
import { createAsksOn } from './asks-on.js';
import { NOTHING_BEFORE, type Before } from './before.js';
import { clipped } from './clipped.js';
import { compose, frame, type Parts } from './compose.js';
import { createDefine, definitionList } from './definition.js';
import type { ReadingEngine } from './engine.js';
import { createFeedbackTalk } from './feedback.js';
import { createFollowUpTalk } from './follow-up-talk.js';
import { createHearing, NOTHING_HEARD } from './hearing.js';
import { helpLines } from './help-lines.js';
import { help } from './help.js';
import { createLastAfter } from './last.js';
import { inLength } from './length.js';
import { createQuestion, namesThing } from './question.js';
import { createSay } from './say.js';
import { NOTHING_TOLD } from './silence.js';
import { talkReply } from './talk-reply.js';
import { createUnnamed } from './unnamed.js';
import { unlessNothingNamed } from './unless-nothing-named.js';

/** What an engine needs beside the content. */
export interface EngineOptions {
  /** Where citations link to, without a slash at the end. */
  readonly publicUrl: string;
  /** The owner's region as `content/safety` names it, or null: the safety replies then ask. */
  readonly region: string | null;
  /** Whom to complain to: a mail address or an http(s) address. Default: not known. */
  readonly contact?: string | null;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The answer engine over a content. Building it takes some tenths of a second; an answer about a millisecond. */
export function createEngine(knowledge: Knowledge, options: EngineOptions): ReadingEngine {
  const { safety, language } = knowledge;
  const say = createSay(knowledge, options.today);
  const start = language.welcome.tries;
  const definitions = definitionList(knowledge, options.publicUrl);
  const talking = { say, start, publicUrl: options.publicUrl, definitions, contact: options.contact ?? null };
  const places = createPlaces(safety.helpLines);
  const hear = createHearing(knowledge, places);
  const lexicon = loadLexicon();
  const finder = createFinder(knowledge, lexicon);
  const leaningOf = createLeaning(language.followUp, language.fillers);
  const isTelling = createTelling(language.followUp);
  const unnamed = createUnnamed(knowledge);
  const toQuestion = createQuestion(knowledge, { finder, say, leaningOf, isTelling, unnamed });
  const asksOn = createAsksOn(finder, leaningOf);
  const followUps = createFollowUpTalk(knowledge, { finder, say, lexicon });
  const screen = createScreen(safety, modelFor(knowledge));
  const guided = [knowledge.guides.helping.label, knowledge.guides.kinds.label];
  const define = createDefine(knowledge, finder, say);
  const done = (parts: Parts) => compose(parts, knowledge, options.publicUrl);

  const toTalk = (intent: SmallTalk, before: Before, region: string | null): Parts => {
    const reply = talkReply(intent, before, talking);
    if (intent.forgets) return reply;
    // Harm may come hours after an overdose, however well all seems.
    if (intent.settles && before.help?.needs.includes('poison')) {
      const lines = helpLines(before.help, knowledge, region);
      return { ...lines, drafts: [frame(language.say.callAnyway), ...lines.drafts] };
    }
    if (!showsLines(intent, before)) return inReach(reply, before, safety, region);
    const lines = helpLines(before.help, knowledge, region);
    return { ...lines, drafts: [...lines.drafts, ...reply.drafts] };
  };

  /** Soon after a crisis, "what should I do" is a question to people, not to documents. */
  const answered = (text: string, before: Before, region: string | null): Parts => {
    const parts = inLength(toQuestion(text, before), before.length, say);
    if (!isForPeople(text, parts, before) || asksWhatIs(text)) return inReach(parts, before, safety, region);
    // Who was shown the lines just now knows where they are.
    const isShown = before.help !== null && before.help.since > 0;
    const lines = isShown
      ? inReach({ ...NOTHING_TOLD, drafts: [] }, before, safety, region)
      : helpLines(before.help, knowledge, region);
    return { ...lines, care: 'quiet', drafts: [frame(language.say.forPeople), ...lines.drafts] };
  };

  /** "What is psychosis" asks of a thing, and of nobody. */
  const asksWhatIs = (text: string): boolean => {
    const said = messageWords(text);
    const isOfPeople = said.some((word) => language.followUp.lean.tells.has(word));
    const leaning = leaningOf(text);
    const leans = leaning === 'it' || leaning === 'this';
    return (
      said.length <= LONGEST_THING &&
      !isOfPeople &&
      !leans &&
      WHAT_IS.test(said.join(' ')) &&
      namesThing(finder.read(text))
    );
  };

  const usual = (text: string, before: Before): Parts => {
    const followUp = followUps.answer(text, before) ?? define(text);
    const { intent, place } = followUp || asksOn.inSpiteOfTalk(text, before) ? NOTHING_HEARD : hear(text);
    const region = place ?? before.region ?? options.region;
    const isLost = intent === null || (!intent.notChecked && followUps.asksHowSure(text, before));
    const followed = followUp ?? (isLost ? followUps.nothingBefore(text, before) : null);
    if (followed) return introduced(inReach(followed, before, safety, region), before.introduced, say);
    if (intent)
      return introduced(toTalk(intent, before, region), before.introduced || intent.introduces, say);
    const parts = place === null ? answered(text, before, region) : linesFor(place, before);
    return introduced(parts, before.introduced, say);
  };

  /** Of a country that is named: after help the lines that were asked for; else they come with a word on why. */
  const linesFor = (region: string, before: Before): Parts => {
    const lines = helpLines(before.help, knowledge, region);
    if (before.help) return lines;
    return { ...lines, drafts: [frame(language.say.forCountry), ...lines.drafts] };
  };

  /** Help, or a kind refusal. Every help says itself what this is. */
  const first = (text: string, screening: Screening, before: Before): Parts => {
    const region = places.regionIn(text) ?? before.region ?? options.region;
    const parts = help(screening, replyFor(screening, safety, region, before.group), knowledge, say);
    if (screening.outcome === 'crisis') return parts;
    const around = signposted(inReach(parts, before, safety, region), screening, before, safety);
    return introduced(around, before.introduced, say);
  };

  return {
    screen: (text) => unlessNothingNamed(screen(text), () => namesThing(finder.read(clipped(text)))),
    version: knowledge.version,
    answer(text, screening, before = NOTHING_BEFORE) {
      if (screening.outcome !== 'usual') return done(first(text, screening, before));
      const found = usual(clipped(text), before);
      const isGrief = found.outcome === 'no-answer' && isTelling(text);
      const grief = isGrief ? grieved(screening, before, knowledge) : null;
      const parts = grief ?? signposted(found, screening, before, safety);
      return done(screening.care === 'none' ? parts : { ...parts, care: screening.care });
    },
    after(text, screening, before) {
      if (screening.outcome === 'crisis')
        return afterCrisis(places.regionIn(text), screening, before, safety);
      const heard = screening.outcome === 'usual' ? hear(clipped(text)) : NOTHING_HEARD;
      const { length } = before;
      // "Keep it short" shortens what went before it, and where nothing did, what comes.
      const isOnce = heard.intent?.sets !== undefined && followUps.answer(clipped(text), before) !== null;
      return { ...afterUsual(heard, before), ...(isOnce && { length }) };
    },
    feedback: createFeedbackTalk(
      knowledge,
      {
        saysWrong: (text, before) => followUps.saysWrong(clipped(text), before),
        asksAbout(text) {
          const { intent, place } = hear(clipped(text));
          return place !== null || (intent !== null && (intent.anyWords || intent.lines !== undefined));
        },
        isRemark: (text) =>
          !asksSomething(text) &&
          !isTelling(text) &&
          hear(clipped(text)).intent === null &&
          usual(clipped(text), NOTHING_BEFORE).outcome === 'no-answer',
      },
      done,
    ),
    lastAfter: createLastAfter(knowledge, {
      leans: (text) => asksOn.only(clipped(text)),
      asksForMore: (text) => followUps.asksForMore(text),
    }),
    read: (text) => finder.read(text),
    hears: (text) => hear(clipped(text)).intent?.id ?? null,
    means: (text) => unnamed.means(text),
    isTelling,
    welcome: ({ where } = NOTHING_BEFORE) => {
      const { says, last, teams } = language.welcome;
      const drafts = [...says, ...say.notChecked, ...last, ...(where === 'teams' ? teams : [])].map(frame);
      return done({ ...NOTHING_TOLD, drafts, suggestions: [...guided, ...say.titles(start)].slice(0, 3) });
    },
  };
}

/** How a question begins that asks what something is. */
const WHAT_IS = /^what(?:s| is| are| does) /;
/** In words: "what is cognitive behavioural therapy". */
const LONGEST_THING = 6;
/** How many messages after a crisis count as soon after it. */
const SOON = 3;
/** Soon after a crisis an answer must be as sure as this: 0 to 1; a statement gets one only where it is surer. */
const SURE = { question: 0.7, statement: 0.85 };

function isForPeople(text: string, { outcome, confidence }: Parts, { help: shown, group }: Before): boolean {
  if (shown === null || group || shown.since >= SOON) return false;
  return outcome !== 'answer' || confidence < (asksSomething(text) ? SURE.question : SURE.statement);
}

function showsLines({ lines }: SmallTalk, { help: shown }: Before): boolean {
  return lines === 'always' || (lines === 'afterHelp' && shown !== null);
}
