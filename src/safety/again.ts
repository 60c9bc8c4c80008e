import { z } from 'zod';
import { NEEDS } from '../knowledge/help-lines.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import { emergencyLink, sayLine } from './line.js';
import { ELSEWHERE, lineFor, pairedLinesOf, placeOf, toTalk, type LineNeed } from './lines.js';
import { fillIn } from './reply.js';
import { frames, signposts, type SafetySentence } from './sentence.js';

/** What help was shown in a conversation: for what needs, and nothing of why. */
export interface Help {
  /** How many messages were answered since. */
  readonly since: number;
  /** The latest first. */
  readonly needs: readonly LineNeed[];
  /** Another may look at the phone: no number is shown unasked. */
  readonly quiet: boolean;
}

/** Reads {@link Help} where it was stored. */
export const helpShape: z.ZodType<Help> = z.object({
  since: z.number(),
  needs: z.array(z.enum(['emergency', ...NEEDS])),
  quiet: z.boolean(),
});

/** The lines of help, asked for again. */
export interface LinesAgain {
  readonly sentences: readonly SafetySentence[];
  readonly suggestions: readonly string[];
}

/** For who asks for numbers and has told of nothing. */
const GENERAL: Omit<Help, 'since'> = {
  needs: ['emergency', 'crisis', 'crisis-text', 'abuse', 'abuse-text'],
  quiet: false,
};

/** What was shown before, and what is shown now. */
export function addHelp(before: Help | null, { needs, quiet }: Omit<Help, 'since'>): Help {
  if (before === null) return { needs, quiet, since: 0 };
  return { needs: [...new Set([...needs, ...before.needs])], quiet: before.quiet || quiet, since: 0 };
}

/**
 * The lines of help for what was shown before, or the general ones: at most three, and where the region is not known,
 * the question which country it is.
 */
export function linesAgain(help: Help | null, content: SafetyContent, region: string | null): LinesAgain {
  const { again, whichCountry, countries, noNumbers } = content.replies.wording;
  const place = placeOf(region, content);
  const { needs, quiet } = withSomebodyToTalkTo(help ?? GENERAL);
  const asks = place === null && region !== ELSEWHERE;
  const then = quiet ? again.quiet : again.open;
  return {
    sentences: [
      ...signposts(pairedLinesOf(needs, content, place)),
      ...frames(then.map((text) => fillIn(text, content, place)).filter((text) => text !== '')),
      ...frames([...(region === ELSEWHERE ? [noNumbers] : []), ...(asks ? [whichCountry] : [])]),
    ],
    suggestions: asks ? countries : quiet ? again.quietSuggestions : again.openSuggestions,
  };
}

/** The one line that keeps help in reach; without a number where another may look at the phone. */
export function helpStays({ needs, quiet }: Help, content: SafetyContent, region: string | null): string {
  const { stays } = content.replies.wording;
  const place = placeOf(region, content);
  if (quiet || place === null) return stays.line;
  const emergency = stays.emergency.replace('{emergency}', emergencyLink(place));
  const [line] = toTalk(needs).flatMap((need) => lineFor(need, place) ?? []);
  return [stays.line, emergency, ...(line ? [sayLine(line, content.replies.wording)] : [])].join(' ');
}

/** An emergency number alone is no one to talk to. */
function withSomebodyToTalkTo({ needs, quiet }: Omit<Help, 'since'>): Omit<Help, 'since'> {
  const talks = toTalk(needs).some((need) => need !== 'poison');
  return talks ? { needs, quiet } : { needs: [...needs, 'crisis', 'crisis-text'], quiet };
}
