import type { HelpRegion } from '../knowledge/help-lines.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import type { ReplyWording, SafetyReplies, Wording } from '../knowledge/safety-replies.js';
import { emergencyLink } from './line.js';
import { ELSEWHERE, linesOf, placeOf, type LineNeed } from './lines.js';
import type { Screening } from './screening.js';
import { frames, signposts, type SafetySentence } from './sentence.js';

/** What is said where somebody is in danger, or where a question is kindly not answered. */
export interface SafetyReply {
  /** Help lines first, at most three, each with `tel:` and `sms:` links. Empty where the screen saw nothing. */
  readonly sentences: readonly SafetySentence[];
  /** Of a refusal: what the documents do say, as `topic` or `topic#2` (its second proved sentence). */
  readonly offer: readonly string[];
  /** Of a refusal: what the documents do not say. */
  readonly limits: readonly string[];
  /** At most three. */
  readonly suggestions: readonly string[];
  /** The needs that lines were shown for; empty for staff, who follow their procedure. */
  readonly needs: readonly LineNeed[];
  /** Another may look at the phone on which this is read. */
  readonly quiet: boolean;
}

const NOTHING: SafetyReply = {
  sentences: [],
  offer: [],
  limits: [],
  suggestions: [],
  needs: [],
  quiet: false,
};

/**
 * The reply to a screening that is `crisis` or `declined`.
 * @param region a region of help-lines.yaml; null or an unknown one gives no country's numbers, and asks
 * @param group whether others read along: then nothing of what was written is repeated, nor what it is about
 */
export function replyFor(
  screening: Screening,
  content: SafetyContent,
  region: string | null,
  group = false,
): SafetyReply {
  const place = placeOf(region, content);
  if (group) return toGroup(screening, content, place);
  const wording = choose(screening, content.replies.replies);
  if (!wording) return NOTHING;
  const { whichCountry, countries, program, misread, away } = content.replies.wording;
  const isCrisis = screening.outcome === 'crisis';
  const asks = wording.lines.length > 0 && place === null && region !== ELSEWHERE;
  const keepsAway = content.rules.cases.some(({ id, keepAway }) => keepAway && id === screening.case);
  const closing = [
    ...(isCrisis && screening.keepAway && !keepsAway && screening.audience !== 'staff' ? away : []),
    ...(asks ? [whichCountry] : []),
    ...(isCrisis && !screening.sure ? [misread] : []),
    ...(isCrisis ? [program] : []),
  ];
  return {
    ...wording,
    sentences: [
      ...frames(ownLanguage(screening, content)),
      ...said(screening.keepAway ? { ...wording, near: [] } : wording, content, place),
      ...frames(closing),
    ],
    suggestions: asks ? countries : wording.suggestions,
    needs: wording.lines,
  };
}

/** Among others: help, and that one can write alone. */
function toGroup(screening: Screening, content: SafetyContent, place: HelpRegion | null): SafetyReply {
  if (screening.outcome === 'usual') return NOTHING;
  const { group, wording } = content.replies;
  if (screening.outcome === 'declined')
    return { ...NOTHING, sentences: said(group.declined, content, place) };
  const reply = screening.audience === 'staff' ? group.staff : group.crisis;
  return { ...NOTHING, sentences: [...said(reply, content, place), ...frames([wording.program])] };
}

/** The wording that fits best: one for this audience before one for this person, before one for everybody. */
function choose(screening: Screening, replies: SafetyReplies['replies']): ReplyWording | null {
  let best: ReplyWording | null = null;
  let most = -1;
  for (const reply of replies) {
    if (!reply.cases.includes(screening.case ?? '')) continue;
    if (reply.who !== undefined && reply.who !== screening.who) continue;
    if (reply.audience !== undefined && reply.audience !== screening.audience) continue;
    const fit = (reply.audience === undefined ? 0 : 2) + (reply.who === undefined ? 0 : 1);
    if (fit > most) [best, most] = [reply, fit];
  }
  return best;
}

function ownLanguage(screening: Screening, content: SafetyContent): string[] {
  const language = content.languages.languages.find((one) => one.id === screening.language);
  return language ? [language.sentence] : [];
}

function said(wording: Wording, content: SafetyContent, place: HelpRegion | null): SafetySentence[] {
  const fill = (text: string) => fillIn(text, content, place);
  return [
    ...frames(wording.first.map(fill)),
    ...signposts(linesOf(wording.lines, content, place)),
    ...frames([...wording.then, ...wording.near].map(fill)),
    ...signposts(wording.ask),
    ...frames(wording.last),
  ].filter((sentence) => sentence.text !== '');
}

/** Puts the emergency number, and the silent way to it where there is one, into a sentence. */
export function fillIn(text: string, content: SafetyContent, place: HelpRegion | null): string {
  const words = content.replies.wording;
  const silent = place?.silent ? words.silent.replace('{silent}', place.silent) : '';
  const emergency = place ? emergencyLink(place) : words.emergencyNumberAnywhere;
  return text.replaceAll('{emergency}', emergency).replaceAll('{silent}', silent).trim();
}
