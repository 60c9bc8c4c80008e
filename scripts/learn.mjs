/**
 * Lets the safety screen learn from the content that ships, and keeps what it learned in dist/learned.bin, so that a start
 * need not wait for it. With other content, or when an example was changed since, the screen learns at start.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stderr } from 'node:process';
import { readContent } from '../dist/src/knowledge/load.js';
import { modelToBytes } from '../dist/src/learn/model.js';
import { modelFor } from '../dist/src/safety/model.js';

const root = join(import.meta.dirname, '..');
const file = join(root, 'dist', 'learned.bin');
// What an earlier build learned is not used: the code that learns may have changed.
rmSync(file, { force: true });
// No day is late on this day: dates that have passed are no matter of the build.
const { knowledge } = readContent(join(root, 'content'), '2000-01-01');
// A faulty content is no fault of the build: the content check names what is wrong.
if (knowledge === null)
  stderr.write('The content has faults, so nothing was learned: npm run content:check names them.\n');
else writeFileSync(file, modelToBytes(modelFor(knowledge), knowledge.version));
