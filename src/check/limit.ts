import type { TopicSentence } from '../knowledge/topic.js';

const DOCUMENT =
  'documents?|sources?|pages?|articles?|texts?|reviews?|guidance|guidelines?|passages?|frameworks?|entry|entries|comments?';
const ABOUT_ME = String.raw`(?:the |my |these |this |those |both |either |all )?(?:\w+ ){0,2}?(?:${DOCUMENT})(?: here)?`;
const SUBJECT = String.raw`(?:(?:none of |nothing in )?(?:my|these|the) (?:\w+ )?(?:${DOCUMENT})|${ABOUT_ME}|the part (?:that )?I have|what I have (?:on|about) (?:this|it)|it|they)`;
const SAY =
  '(?:says?|explains?(?! away)|describes?|names?|covers?|compares?|lists?|mentions?|shows?|tells?(?= (?:how|what|who|which|where|when|whether|of)\\b))';
/** What a document can have or lack: "no cure" and "no side effects" speak of something else. */
const HELD =
  '(?:figures?|numbers?|dates?|names?|examples?|details?|lists?|costs?|prices?|address(?:es)?|guidance|advice|information|answers?|words?|sentences?|lines?|pages?|steps?|more)';
const HOLD = '(?:gives?|holds?|has|have|names?|lists?)';
const NOT = String.raw`(?:do|does|did) not(?: also)?|don't|doesn't|didn't|cannot|can not|can't|never`;
const DENY = String.raw`(?:(?:${NOT}) (?:${SAY}|${HOLD} (?:any |an? |the )?(?:\w+ )?${HELD})|(?:${SAY}|${HOLD}) (?:nothing(?! to do\b| but\b)|none)(?= (?:about|on|of|here|to say)\b|,|[.!?]?$| and\b)|${HOLD} only (?:one|a|half a)(?: \w+)? ${HELD}|${HOLD} no (?:\w+ )?${HELD})\b`;
const SMALL = String.raw`(?:(?:is|are) (?:very )?(?:old|older|short|undated)(?= ?,)|(?:is|are) (?:only )?(?:an? |half an? )?(?:short |old |older |web |undated )*(?:${DOCUMENT}|sentences?|lines?)(?: with no date| without a date)?(?=,|[.!?]?$))`;

const SPEAKS = new RegExp(String.raw`^(?:${SUBJECT}) (?:${DENY}|${SMALL})`, 'i');
const NONE = new RegExp(
  String.raw`^(?:none of|nothing in) (?:my|these|the) (?:\w+ )?(?:${DOCUMENT}) (?:${SAY})\b`,
  'i',
);
const MINE =
  /^I have no (?:guidance|documents?|sources?|pages?|sentences?|articles?|review)\b(?!.*\bthat (?!compare|say|tell|explain|name))/i;
const LABEL = /^not (?:covered|explained|given|said): /i;
const GOES_ON = new RegExp(String.raw`^(?:and|or|nor) (?:(?:it|they) )?(?:${DENY})`, 'i');

/** Signs behind which a second statement can stand. */
const SIGNS = /[:;()–—…]| - |[.!?] /;
const TURNS =
  /\b(?:however|instead|because|although|though|still|yet|so|since|unless|except|besides|beyond|than|while|apart)\b|\bbut\b(?! \w+[.!?]$)|\banything but that\b/i;
const FINITE =
  /\b(?:is|are|was|were|isn't|aren't|has|had|will|would|can|could|may|might|must|should|does|do|did|caused?|causes|works?|helps?|hurts?|harms?)\b/i;
const VERBS =
  /\b(?:is|are|was|were|has|had|will|would|can|could|may|might|must|should|does|do|did)\b(?! (?:do|be|have|help|go|get|look)\b)/gi;
const OPENS = /\b(?:what|how|who|whom|whether|where|when|which|whose|that|if|to)\b/i;

/**
 * Why a sentence is no limit, or null where it is one. A limit says of the documents, by name or as "it" and "they" right
 * behind a sentence about them, that they do not say, give, name … something, and nothing else.
 * @param before the sentence that stands before it
 */
export function faultOfLimit(text: string, before: TopicSentence | undefined): string | null {
  const plain = text.replace(/[’‘ʼ]/g, "'").trim();
  const label = LABEL.exec(plain)?.[0];
  const said = label === undefined ? plain : plain.slice(label.length);
  if (SIGNS.test(said)) return 'A limit is one statement, without a colon, semicolon, dash or brackets';
  if (label !== undefined) return faultOfList(said);
  if (!SPEAKS.test(said) && !NONE.test(said) && !MINE.test(said))
    return 'A limit must say what the documents do not say';
  if (/^(?:it|they)\b/i.test(said) && !isAboutDocuments(before))
    return '"It" and "they" may stand only behind a sentence that begins with the documents';
  if (TURNS.test(said)) return 'A limit must not go on to say something';
  if (/\bwhy\b(?!\.$)/i.test(said)) return 'A limit with "why" takes for granted what follows';
  const [first = '', ...rest] = said.replace(/[.!?]$/, '').split(/\s*,\s*/);
  return claimsBehindAnd(first) || !rest.every(mayFollow) ? 'A limit must not go on to say something' : null;
}

/** "daily life at home, where to find a clinic": each item is a thing, or begins with what is asked. */
function faultOfList(list: string): string | null {
  const items = list.replace(/[.!?]$/, '').split(/\s*,\s*/);
  const isItem = (item: string) =>
    !claimsBehindAnd(item) && (new RegExp(`^(?:or )?${OPENS.source}`, 'i').test(item) || !claims(item));
  return items.every(isItem) && !TURNS.test(list) ? null : 'A list of what is not said must not claim';
}

/** Whether what stands behind a comma is still part of what is denied. */
function mayFollow(part: string): boolean {
  if (GOES_ON.test(part)) return !claimsBehindAnd(part.slice(4));
  if (/^(?:and |or |nor )?(?:how|whether|what|where|who|that)\b/i.test(part))
    return (
      /^(?:and|or|nor|how|whether|what)\b/i.test(part) &&
      (part.match(VERBS) ?? []).length < 2 &&
      !claimsBehindAnd(part.replace(/^\w+ /, ''))
    );
  const or = /^(?:or|nor) (?<rest>.*)$/i.exec(part)?.groups?.['rest'];
  return or !== undefined && (OPENS.test(or.split(' ')[0] ?? '') || saysAgain(or) || !claims(or));
}

function saysAgain(part: string): boolean {
  return new RegExp(`^(?:${SAY}) (?:what|how|who|whether|where|when|which|that|any|an?)\\b`, 'i').test(part);
}

/** "say nothing and tablets are poison": behind an "and" stands a statement that no "what" or "how" governs. */
export function claimsBehindAnd(part: string): boolean {
  const pieces = part.split(/\band\b/i);
  return pieces.slice(1).some((piece, at) => {
    if (!FINITE.test(piece) || OPENS.test(piece.trim().split(' ')[0] ?? '')) return false;
    const before = pieces.slice(0, at + 1).join('and');
    const opened = OPENS.exec(before.replace(new RegExp(DENY, 'i'), ''));
    return opened === null || FINITE.test(before.slice(before.lastIndexOf(opened[0])));
  });
}

function claims(part: string): boolean {
  return FINITE.test(part) || /\b(?:your|you|he|she|his|her)\b/i.test(part);
}

function isAboutDocuments(before: TopicSentence | undefined): boolean {
  if (before === undefined || (before.role !== 'cited' && before.role !== 'limit')) return false;
  const begins = new RegExp(
    String.raw`^(?:(?:as|another|one|an? older|an?|none of|nothing in) ){0,2}(?:piece of )?(?:${SUBJECT}) |^I have no\b|^(?:it|they) (?:also )?(?:${SAY}|${HOLD}|do not|does not|calls?|speaks?|includes?)\b|^the reason it gives\b|^its word\b`,
    'i',
  );
  return begins.test(before.text.replace(/[’‘ʼ]/g, "'"));
}
