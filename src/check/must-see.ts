import type { Fault } from '../knowledge/faults.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import { mustSeeSchema } from '../knowledge/safety-rules.js';
import { readYamlFile } from '../knowledge/yaml-file.js';
import type { Screening } from '../safety/screening.js';

const FILE = 'safety/must-see.yaml';

/** Puts the plainest words of each danger through the screen: whatever rule was changed, each must still be a crisis. */
export function checkMustSee(
  folder: string,
  { rules }: SafetyContent,
  screen: (text: string) => Screening,
  faults: Fault[],
): void {
  // What cannot be read is reported where the safety content is loaded.
  const read = readYamlFile(folder, FILE, mustSeeSchema, []);
  read?.value.mustSee.forEach((one, at) => {
    const emergency = rules.cases.find(({ id }) => id === one.case)?.care === 'emergency';
    one.says.forEach((text, place) => {
      const { outcome, care } = screen(text);
      if (outcome === 'crisis' && (care === 'emergency' || !emergency)) return;
      faults.push({
        code: 'danger-unseen',
        file: FILE,
        line: read.lineOf(['mustSee', at, 'says', place]),
        message: `The screen does not see ${one.case} in "${text}".`,
        mend: 'Take back the last change of strike, subject, rules or softeners in safety/*.yaml that touches this sentence.',
      });
    });
  });
}
