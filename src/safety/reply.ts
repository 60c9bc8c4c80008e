import type { HelpLine, HelpRegion, Need } from '../knowledge/help-lines.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import type { ReplyWording } from '../knowledge/safety-replies.js';
import { emergencyLink, sayLine } from './line.js';
import type { Screening } from './screening.js';

/** One sentence of a safety reply, in markdown. `signpost`: a help line, or whom to ask. */
interface SafetySentence {
  readonly text: string;
  readonly role: 'frame' | 'signpost';
}

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
}

const MOST_LINES = 3;

/**
 * The reply to a screening that is `crisis` or `declined`.
 * @param region a region of help-lines.yaml; null or an unknown one gives no country's numbers, and asks
 */
export function replyFor(screening: Screening, content: SafetyContent, region: string | null): SafetyReply {
  const wording = choose(screening, content.replies.replies);
  if (!wording) return { sentences: [], offer: [], limits: [], suggestions: [] };
  const place = content.helpLines.regions.find((one) => one.id === region) ?? null;
  const lines = linesOf(wording, content, place);
  const fill = (text: string) => fillIn(text, content, place);
  const asks = wording.lines.length > 0 && place === null ? [content.replies.wording.whichCountry] : [];
  const sentences = [
    ...frames(ownLanguage(screening, content)),
    ...frames(wording.first.map(fill)),
    ...signposts(lines),
    ...frames([...wording.then.map(fill), ...asks]),
    ...signposts(wording.ask),
    ...frames(wording.last),
  ].filter((sentence) => sentence.text !== '');
  const suggestions = asks.length > 0 ? content.replies.wording.countries : wording.suggestions;
  return { sentences, offer: wording.offer, limits: wording.limits, suggestions };
}

/** The wording that fits best: one for this audience before one for this person, before one for everybody. */
function choose(screening: Screening, replies: readonly ReplyWording[]): ReplyWording | null {
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

/** The lines of help, in the order that the wording asks for; a line is said once. */
function linesOf(wording: ReplyWording, content: SafetyContent, place: HelpRegion | null): string[] {
  if (wording.lines.length === 0) return [];
  const words = content.replies.wording;
  const said: string[] = [];
  if (wording.lines.includes('emergency')) {
    said.push(place ? words.emergency.replace('{emergency}', emergencyLink(place)) : words.emergencyAnywhere);
  }
  const found = new Set<HelpLine>();
  for (const need of wording.lines) {
    const line = need === 'emergency' ? undefined : lineFor(need, place);
    if (line) found.add(line);
  }
  said.push(...[...found].map((line) => sayLine(line, words)));
  if (found.size === 0) {
    const links = content.helpLines.anywhere.map((one) => `[${one.name}](${one.address})`);
    if (wording.lines.some((need) => need !== 'emergency'))
      said.push(words.directory.replace('{directory}', links[0] ?? ''));
  }
  return said.slice(0, MOST_LINES);
}

/** The first line for a need; a child's or abuse line that is missing gives way to the crisis line. */
function lineFor(need: Need, place: HelpRegion | null): HelpLine | undefined {
  const has = (wanted: Need) => place?.lines.find((line) => line.needs.includes(wanted));
  if (need === 'child' || need === 'abuse' || need === 'ill-health') return has(need) ?? has('crisis');
  if (need === 'child-text' || need === 'abuse-text') return has(need) ?? has('crisis-text');
  return has(need);
}

function fillIn(text: string, content: SafetyContent, place: HelpRegion | null): string {
  const words = content.replies.wording;
  const silent = place?.silent ? words.silent.replace('{silent}', place.silent) : '';
  const emergency = place ? emergencyLink(place) : words.emergencyNumberAnywhere;
  return text.replaceAll('{emergency}', emergency).replaceAll('{silent}', silent).trim();
}

function frames(texts: readonly string[]): SafetySentence[] {
  return texts.map((text) => ({ text, role: 'frame' }));
}

function signposts(texts: readonly string[]): SafetySentence[] {
  return texts.map((text) => ({ text, role: 'signpost' }));
}
