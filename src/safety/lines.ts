import type { HelpLine, HelpRegion, Need } from '../knowledge/help-lines.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import { emergencyLink, sayLine } from './line.js';

/** What a line of help is for; `emergency` is the emergency number. */
export type LineNeed = 'emergency' | Need;

/** A region's id that stands for "in a country of which there are no numbers here". */
export const ELSEWHERE = '-';

const MOST_LINES = 3;

/** The region's entry; null where none is known, and no country's numbers are given then. */
export function placeOf(region: string | null, { helpLines }: SafetyContent): HelpRegion | null {
  return helpLines.regions.find((one) => one.id === region) ?? null;
}

/** The lines of help for these needs, in their order, at most three; a line is said once. */
export function linesOf(
  needs: readonly LineNeed[],
  content: SafetyContent,
  place: HelpRegion | null,
): string[] {
  const found = new Set(toTalk(needs).flatMap((need) => lineFor(need, place) ?? []));
  const said = [...found].map((line) => sayLine(line, content.replies.wording));
  return [...emergencyOf(needs, content, place), ...said, ...directoryOf(needs, found.size, content)].slice(
    0,
    MOST_LINES,
  );
}

/** As {@link linesOf}, with a number to call and one to text for the same thing in one line. */
export function pairedLinesOf(
  needs: readonly LineNeed[],
  content: SafetyContent,
  place: HelpRegion | null,
): string[] {
  const said = new Set<HelpLine>();
  const kinds = [...new Set(toTalk(needs).map(kindOf))];
  const lines = kinds.flatMap((kind) => {
    const own = toTalk(needs).filter((need) => kindOf(need) === kind);
    const fresh = own.flatMap((need) => lineFor(need, place) ?? []).filter((line) => !said.has(line));
    for (const line of fresh) said.add(line);
    const text = [...new Set(fresh)].map((line) => sayLine(line, content.replies.wording)).join(' ');
    return text === '' ? [] : [text];
  });
  return [...emergencyOf(needs, content, place), ...lines, ...directoryOf(needs, said.size, content)].slice(
    0,
    MOST_LINES,
  );
}

/** The first line for a need; a child's or abuse line that is missing gives way to the crisis line. */
export function lineFor(need: Need, place: HelpRegion | null): HelpLine | undefined {
  const has = (wanted: Need) => place?.lines.find((line) => line.needs.includes(wanted));
  if (need === 'child' || need === 'abuse' || need === 'ill-health') return has(need) ?? has('crisis');
  if (need === 'child-text' || need === 'abuse-text') return has(need) ?? has('crisis-text');
  return has(need);
}

/** What is not the emergency number. */
export function toTalk(needs: readonly LineNeed[]): Need[] {
  return needs.filter((need) => need !== 'emergency');
}

function kindOf(need: Need): string {
  return need.replace(/-text$/, '');
}

function emergencyOf(
  needs: readonly LineNeed[],
  { replies: { wording } }: SafetyContent,
  place: HelpRegion | null,
): string[] {
  if (!needs.includes('emergency')) return [];
  return [place ? wording.emergency.replace('{emergency}', emergencyLink(place)) : wording.emergencyAnywhere];
}

/** Where no line was found, the first directory. */
function directoryOf(
  needs: readonly LineNeed[],
  found: number,
  { replies: { wording }, helpLines }: SafetyContent,
): string[] {
  const [first] = helpLines.anywhere;
  if (found > 0 || toTalk(needs).length === 0 || first === undefined) return [];
  return [wording.directory.replace('{directory}', `[${first.name}](${first.address})`)];
}
