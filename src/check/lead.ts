import { claimsBehindAnd } from './limit.js';

/** The parts of a sentence between its commas, without the full stop. */
function partsBetweenCommas(text: string): string[] {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[.!?]["'”)]*$/, '')
    .split(/\s*,\s*/);
}

const NEGATION = /\b(?:not|no|none|never|nothing|nobody|neither|nor|without|unable|cannot)\b|n't\b/i;
const LEADS =
  /^(?:if\b|please\b|whether\b|or\b|(?:you can )?(?:also )?(?:ask|tell|show) me\b|you can (?:also )?ask me\b|here (?:is|are) (?:(?:what|how) (?:my|the|these|it|they|one|readers)|an?|the|some|one|two)\b|(?:these|this|those) (?:is|are) (?:the |an? |only )?(?:opinions?|comments?|pages?|examples?|what)\b|there are (?:other |more )?(?:comments?|opinions?|pages?)\b|not (?:guidance|advice)\b|I (?:can|will|do)\b|as\b)/i;
const ASKS =
  /^(?:(?:please |you can (?:also )?|and |or )(?:ask|tell|ring|call|talk (?:to|with)|speak (?:to|with)))\b/i;
const ASKED =
  /^(?:and |or )?(?:if|or|what|how|why|whether|when|where|which|who|before|about|for|on|with|a|an|the)\b/i;

/** Where a frame may deny: in an "if", in a "please don't", of Kindred itself, or to say that something is no guidance. */
function withoutAllowedDenials(part: string): string {
  if (/^if\b|\bwhether\b/i.test(part)) return '';
  return part
    .replace(/^please (?:do not|don't|never)\b/i, '')
    .replace(/\bnot (?:guidance|advice)\b/i, '')
    .replace(/\bI (?:do not|don't|cannot|can not|can't) (?:give|say|show|list|name|know|tell|answer)\b/i, '');
}

/** "safe" stands only behind "if" or "whether", "stop" also behind "please don't": else they advise. */
function advises(part: string): boolean {
  if (/\bsafe\b/i.test(part) && !/\b(?:if|whether)\b.*\bsafe\b/i.test(part)) return true;
  return (
    /\bstop/i.test(part) &&
    !/\b(?:if|whether)\b.*\bstop|^please (?:do not|don't|never|ask)\b.*\bstop/i.test(part)
  );
}

/** Why a sentence is no frame, or null: a frame leads over, asks or warns, and claims nothing. */
export function faultOfFrame(text: string): string | null {
  for (const part of partsBetweenCommas(text)) {
    if (NEGATION.test(withoutAllowedDenials(part))) return 'A frame denies nothing outside an "if"';
    if (advises(part))
      return 'A frame says "safe" only behind "if", and "stop" only behind "if" or "please don\'t"';
    if (!LEADS.test(part)) return `"${part}" makes a statement of its own`;
  }
  return /[:;–—]/.test(text) ? 'A frame has no colon, semicolon or dash' : null;
}

/** Why a sentence is no signpost, or null: it says whom to ask, and perhaps what to ask, and claims nothing. */
export function faultOfSignpost(text: string): string | null {
  const parts = partsBetweenCommas(text);
  const asking = parts.findIndex((part) => ASKS.test(part));
  if (asking < 0) return 'A signpost begins with "You can ask", "Please ask" or the like';
  for (const [at, part] of parts.entries()) {
    if (NEGATION.test(part)) return 'A signpost denies nothing';
    if (at >= asking && (/\bthat\b|\bwhy\b(?!$)/i.test(part) || claimsBehindAnd(part)))
      return `"${part}" claims something`;
    if (advises(part)) return 'A signpost says "safe" and "stop" only behind "if" or "whether"';
    if (
      at < asking ? !/^(?:if|before|for)\b/i.test(part) : at > asking && !ASKED.test(part) && !ASKS.test(part)
    )
      return `"${part}" makes a statement of its own`;
  }
  return /[:;–—]/.test(text) ? 'A signpost has no colon, semicolon or dash' : null;
}

/** The words of a title that a frame may name: behind "about", "on", "of" or "for", or behind "please don't". */
export function namedIn(text: string): string {
  return partsBetweenCommas(text)
    .map(
      (part) =>
        /\b(?:about|on|of|for|in|please (?:do not|don't|ask))\b(?<rest>.*)$/i.exec(part)?.groups?.['rest'] ??
        '',
    )
    .join(' ');
}
