import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { openKnowledge } from '../../src/knowledge/load.js';
import { SHIPPED } from './content-folder.js';

/** A fixed day, so that no test depends on today's. */
export const TODAY = '2026-11-22';
export const PUBLIC_URL = 'http://kindred.test';

/** The content that ships. */
export function shippedKnowledge(): Knowledge {
  return openKnowledge(SHIPPED, TODAY);
}

/** An engine over a content, the shipped one if none is given. */
export function engineOver(knowledge: Knowledge = shippedKnowledge()): Engine {
  return createEngine(knowledge, { publicUrl: PUBLIC_URL, region: null, today: () => TODAY });
}

/** One message of a conversation of its own: screened, then answered. */
export function ask(engine: Engine, message: string): Answer {
  return engine.answer(message, engine.screen(message));
}
