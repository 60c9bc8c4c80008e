import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startConversation } from '../support/direct-line-client.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';

const FIELDS = [
  'type',
  'id',
  'text',
  'value',
  'from',
  'conversation',
  'recipient',
  'channelId',
  'serviceUrl',
  'entities',
  'name',
  'membersAdded',
  'replyToId',
  'deliveryMode',
  'locale',
  'channelData',
  'attachments',
  'suggestedActions',
  'timestamp',
  '__proto__',
  'constructor',
];

const types = fc.constantFrom(
  'message',
  'invoke',
  'event',
  'conversationUpdate',
  'messageUpdate',
  'typing',
  'trace',
);
const change = fc.tuple(fc.constantFrom(...FIELDS), fc.oneof(fc.jsonValue(), types));

test('no activity that a channel posts, however strange, is a fault of the server', async () => {
  const [{ url, log }, teams] = await Promise.all([runApp(), runFakeTeams()]);
  await fc.assert(
    fc.asyncProperty(types, fc.array(change, { maxLength: 4 }), async (type, changes) => {
      const activity = { ...teamsMessage(teams.serviceUrl), type, ...Object.fromEntries(changes) };
      const { status } = await send('POST', `${url}/api/messages`, activity);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
  expect(log.filter((line) => /turn-failed|request-failed/.test(line))).toEqual([]);
});

test('no body and no address of Direct Line, however strange, is a fault of the server', async () => {
  const { url, log } = await runApp();
  const client = await startConversation(url);
  const paths = fc.constantFrom('/activities', '', '/stream', '/upload2', '/activities?watermark=%00');
  await fc.assert(
    fc.asyncProperty(paths, types, fc.array(change, { maxLength: 4 }), async (path, type, changes) => {
      const { status } = await client.request('POST', path, { type, ...Object.fromEntries(changes) });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(fc.webPath(), async (path) => {
      const { status } = await send('GET', `${url}/v3/directline${path}`);
      expect(status).toBeLessThan(500);
    }),
  );
  expect(log.filter((line) => /turn-failed|request-failed/.test(line))).toEqual([]);
});
