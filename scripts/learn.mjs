/**
 * Learns from the content that ships what a start would have to learn: what the safety screen tells apart, and to which
 * topic a question belongs. It is kept in dist, for this very content; with any other, a start learns by itself.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stderr } from 'node:process';
import { readContent } from '../dist/src/knowledge/load.js';
import { modelToBytes } from '../dist/src/learn/model.js';
import { createFinder } from '../dist/src/retrieve/finder.js';
import { modelFor } from '../dist/src/safety/model.js';

const root = join(import.meta.dirname, '..');
const FILES = { screen: 'learned-screen.bin', topics: 'learned-topics.bin' };
const pathOf = (file) => join(root, 'dist', file);
// What an earlier build learned is not used: the code that learns may have changed.
for (const file of Object.values(FILES)) rmSync(pathOf(file), { force: true });
// No day is late on this day: dates that have passed are no matter of the build.
const { knowledge } = readContent(join(root, 'content'), '2000-01-01');
// A faulty content is no fault of the build: the content check names what is wrong.
if (knowledge === null)
  stderr.write('The content has faults, so nothing was learned: npm run content:check names them.\n');
else {
  const keep = (file, model) => {
    if (model !== null) writeFileSync(pathOf(file), modelToBytes(model, knowledge.version));
  };
  keep(FILES.screen, modelFor(knowledge));
  keep(FILES.topics, createFinder(knowledge).learned);
}
