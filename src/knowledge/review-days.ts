import type { Fault } from './faults.js';
import type { ReadTopicFile } from './topic-file.js';

/**
 * Who signed a topic, when, and until when that holds.
 * @param today `YYYY-MM-DD`
 * @param warnings takes a review that is overdue: the topic is served, and says so
 */
export function reportReview(
  file: string,
  { front, lineOf }: ReadTopicFile,
  today: string,
  faults: Fault[],
  warnings: Fault[],
): void {
  const { status, reviewedBy, reviewedOn, reviewBy } = front;
  const fault = (code: string, field: string, message: string, mend: string): Fault => {
    return { code, file, line: lineOf([field]), message, mend };
  };
  const missing = Object.entries({ reviewedBy, reviewedOn, reviewBy })
    .filter(([, value]) => value === null)
    .map(([name]) => name);
  if (status !== 'draft' && missing.length > 0)
    faults.push(
      fault(
        'review-missing',
        'status',
        `The topic is ${status} and has no ${missing.join(', no ')}.`,
        `Fill in ${missing.join(' and ')}, or write status: draft.`,
      ),
    );
  if (reviewedOn !== null && reviewedOn > today)
    faults.push(
      fault(
        'review-ahead',
        'reviewedOn',
        `${reviewedOn} is yet to come.`,
        'Write the day on which it was looked at.',
      ),
    );
  if (reviewedOn !== null && reviewBy !== null && reviewBy <= reviewedOn)
    faults.push(
      fault(
        'review-order',
        'reviewBy',
        `The next review, ${reviewBy}, is not after the last, ${reviewedOn}.`,
        'Write a reviewBy after reviewedOn.',
      ),
    );
  if (reviewBy !== null && reviewBy < today)
    warnings.push(
      fault(
        'review-overdue',
        'reviewBy',
        `The topic should have been looked at again by ${reviewBy}.`,
        'Look at it again and write the new days into reviewedOn and reviewBy.',
      ),
    );
}
