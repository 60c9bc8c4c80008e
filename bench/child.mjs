/** One measurement of one engine, in a process of its own: it gets `{ measure, file, options }` and sends the figures. */
import process from 'node:process';
import { measureAbstention } from './measure/abstain.mjs';
import { measureIntents } from './measure/intents.mjs';
import { measureOwn } from './measure/own.mjs';
import { measureQuality } from './measure/quality.mjs';
import { measureSpeed } from './measure/speed.mjs';

const measures = {
  quality: measureQuality,
  abstain: measureAbstention,
  own: measureOwn,
  intents: measureIntents,
  speed: measureSpeed,
};

process.once('message', async ({ measure, file, options }) => {
  const engine = await import(`./engines/${file}`);
  process.send(await measures[measure](engine, options));
  process.disconnect();
});
