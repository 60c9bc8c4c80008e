/**
 * The one fixed reply in code: for when the content is broken. It names no country's number, as none can be known.
 */
export const LAST_RESORT =
  'If anyone may be in danger, call your local emergency number now, and get yourself and others to a safe place. ' +
  'You can find a help line where you are at [findahelpline.com](https://findahelpline.com). ' +
  'Please tell someone near you too. ' +
  'Something went wrong here, and this is all that I can say just now.';

const PLAINEST =
  /suicid|kill (?:my|him|her|them)sel|kill me|end (?:my|his|her|their) life|end it all|(?:want|going) to die|wanna die|want to be dead|kms|unalive|self.?harm|cut(?:ting)? (?:my|him|her)self|overdos|took too many|poison|not breathing|can.?t breathe|won.?t wake|can.?t wake|unconscious|knife|gun\b|stab|threaten|(?:hits|beats|hit|beat|hurts|raped|strangled) me|abus(?:e|ed|ing) me|voices tell|not safe|better off without me/i;

/** Whether a message holds the plainest words of danger. Only for when the rules of the content cannot be used. */
export function plainDanger(text: string): boolean {
  return PLAINEST.test(text.slice(0, 100_000).replaceAll('’', "'"));
}
