import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { openKnowledge } from '../../src/knowledge/load.js';
import { SHIPPED } from './content-folder.js';

/** A fixed day, so that no test depends on today's. */
export const TODAY = '2026-11-22';
export const PUBLIC_URL = 'http://kindred.test';

let shipped: Knowledge | null = null;
/** Building an engine takes most of a second, and it keeps nothing. */
const engines = new WeakMap<Knowledge, Engine>();

/** The content that ships: read once, for nobody can change it. */
export function shippedKnowledge(): Knowledge {
  return (shipped ??= openKnowledge(SHIPPED, TODAY));
}

/** An engine over a content, the shipped one if none is given. */
export function engineOver(knowledge: Knowledge = shippedKnowledge()): Engine {
  const known = engines.get(knowledge);
  const engine =
    known ?? createEngine(knowledge, { publicUrl: PUBLIC_URL, region: null, today: () => TODAY });
  engines.set(knowledge, engine);
  return engine;
}

/** One message of a conversation of its own: screened, then answered. */
export function ask(engine: Engine, message: string): Answer {
  return engine.answer(message, engine.screen(message));
}
