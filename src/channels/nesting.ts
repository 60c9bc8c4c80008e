/**
 * Whether lists and objects stand within each other more than `levels` deep; a bare value is level 0. Level by level
 * and not by calling itself, for a sender chooses the depth.
 */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = nestsIn([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = nestsIn(level.flatMap((nest): unknown[] => Object.values(nest)));
  }
  return false;
}

function nestsIn(values: readonly unknown[]): object[] {
  return values.filter((value) => typeof value === 'object' && value !== null);
}
