import type { HelpLine, HelpRegion } from '../knowledge/help-lines.js';
import type { SafetyReplies } from '../knowledge/safety-replies.js';

/** An emergency number as a link that can be tapped; "112 or 999" becomes two. */
export function emergencyLink(region: HelpRegion): string {
  return region.emergency.replace(/[0-9]+/g, (number) => link('tel', number));
}

/** A help line as one markdown sentence, with its audience and note. */
export function sayLine(line: HelpLine, wording: SafetyReplies['wording']): string {
  const said = pick(line, wording)
    .replaceAll('{name}', line.name)
    .replaceAll('{number}', line.call === null ? '' : link('tel', line.call))
    .replaceAll('{to}', line.text === null ? '' : link('sms', line.text.to))
    .replaceAll('{word}', line.text?.word ?? '');
  const extra = [line.audience, line.note].filter((part) => part !== null).join('; ');
  return extra === '' ? said : `${said.replace(/\.$/, '')} (${extra}).`;
}

function pick(line: HelpLine, wording: SafetyReplies['wording']): string {
  const word = line.text?.word ?? null;
  if (line.call === null) return word === null ? wording.text : wording.textWord;
  if (line.text === null) return wording.call;
  return word === null ? wording.callOrText : wording.callOrTextWord;
}

function link(scheme: 'tel' | 'sms', number: string): string {
  return `[${number}](${scheme}:${number.replace(/[^0-9+]/g, '')})`;
}
