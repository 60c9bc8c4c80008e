import { KindredError } from '../errors.js';

/** One thing wrong in the content: where it is, what is wrong, and how to mend it. */
export interface Fault {
  /** Stable, kebab-case: `quote-not-found`. */
  readonly code: string;
  /** Relative to the content folder. */
  readonly file: string;
  /** Counts from 1; 1 where the fault is the whole file's. */
  readonly line: number;
  readonly message: string;
  /** What to do, with the nearest right text where there is one. */
  readonly mend: string;
}

/** `topics/cbt.md:14 quote-not-found: … Mend: …`, one line. */
export function printFault(fault: Fault): string {
  return `${fault.file}:${fault.line} ${fault.code}: ${fault.message} Mend: ${fault.mend}`;
}

/** The content cannot be served. Carries every fault at once. */
export class ContentError extends KindredError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      'content-faulty',
      `The content has ${faults.length} fault(s).\n${faults.map(printFault).join('\n')}`,
    );
    this.faults = faults;
  }
}
