import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import { PUBLIC_URL, shippedKnowledge, TODAY } from './shipped.js';

/** What of the content can be broken while the engine runs. */
export type Part = 'rules' | 'replies' | 'help lines' | 'topics' | 'sayings';

/** The engine over the content that ships, in the UK, and how to break what it rests on. */
export interface BreakableEngine {
  readonly engine: Engine;
  /** From now on these parts, and no others, throw whoever reads them. */
  readonly breakOnly: (...parts: readonly Part[]) => void;
}

/** Building it takes seconds, so one for a whole file of tests. */
export function breakableEngine(): BreakableEngine {
  const broken = new Set<Part>();
  const breakable = <T extends object>(part: Part, value: T): T =>
    new Proxy(value, {
      get(target, name) {
        if (broken.has(part)) throw new Error(`The ${part} are broken.`);
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? (found.bind(target) as unknown) : found;
      },
    });
  const { topics, language, safety, ...rest } = shippedKnowledge();
  const content = {
    ...rest,
    topics: breakable('topics', topics),
    language: { ...language, say: breakable('sayings', language.say) },
    safety: {
      ...safety,
      rules: breakable('rules', safety.rules),
      replies: breakable('replies', safety.replies),
      helpLines: breakable('help lines', safety.helpLines),
    },
  };
  const engine = createEngine(content, { publicUrl: PUBLIC_URL, region: 'UK', today: () => TODAY });
  const breakOnly = (...parts: readonly Part[]): void => {
    broken.clear();
    for (const part of parts) broken.add(part);
  };
  return { engine, breakOnly };
}
