import { z } from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { ScriptReply } from './conversation-script.js';
import { startConversation } from './direct-line-client.js';
import { runFakeTeams, teamsMessage } from './fake-teams.js';
import { send } from './post.js';

/** Somebody who follows a script in one channel. */
export interface ScriptPerson {
  readonly say: (text: string) => Promise<ScriptReply>;
  /** Presses a thumb under the last reply that has any. */
  readonly thumb: (thumb: 'up' | 'down') => Promise<ScriptReply>;
  /** Opens the chat: first what was said unasked, later what is said to who comes back. */
  readonly opens: () => Promise<ScriptReply>;
}

/** What the person needs to read the wire. */
export interface Wire {
  readonly url: string;
  readonly log: readonly string[];
  readonly knowledge: Knowledge;
}

const citation = z.object({ appearance: z.object({ url: z.string() }) });
const message = z.looseObject({
  type: z.literal('message'),
  text: z.string(),
  entities: z
    .array(
      z.looseObject({
        citation: z.array(citation).default([]),
        potentialAction: z.array(z.looseObject({ '@type': z.string(), '@id': z.string() })).default([]),
      }),
    )
    .default([]),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string() })) }).optional(),
  channelData: z
    .looseObject({
      kindred: z
        .looseObject({ outcome: z.string(), care: z.string(), topics: z.array(z.string()) })
        .optional(),
      feedbackLoop: z.unknown().optional(),
    })
    .optional(),
});
type Message = z.infer<typeof message>;

/** Somebody on the web page: Direct Line. */
export async function onThePage({ url, knowledge }: Wire): Promise<ScriptPerson> {
  const client = await startConversation(url);
  let { watermark } = await client.read();
  let rateable: Message | null = null;
  let isOpen = false;
  const after = async (activity: object): Promise<ScriptReply> => {
    await client.request('POST', '/activities', activity);
    return arrived(watermark);
  };
  const arrived = async (from: string): Promise<ScriptReply> => {
    const group = await client.read(from);
    watermark = group.watermark;
    const messages = group.activities
      .filter((one) => one.from['role'] === 'bot')
      .map((one) => message.parse(one));
    rateable = messages.findLast((one) => thumbsOf(one).length > 0) ?? rateable;
    const answer = messages.at(-1)?.channelData?.kindred;
    return {
      ...readReply(messages, knowledge),
      outcome: answer?.outcome ?? null,
      care: answer?.care ?? null,
      topics: answer?.topics ?? null,
    };
  };
  return {
    say: (text) => after({ type: 'message', text }),
    thumb(thumb) {
      const type = thumb === 'up' ? 'LikeAction' : 'DislikeAction';
      const action = rateable && thumbsOf(rateable).find((one) => one['@type'] === type);
      return after({ type: 'event', name: 'webchat:activity-status/feedback', entities: [action] });
    },
    async opens() {
      const since = isOpen ? watermark : '';
      if (isOpen) await client.request('GET', `?watermark=${since}`);
      isOpen = true;
      return arrived(since);
    },
  };
}

const thumbsOf = ({ entities }: Message) => entities.flatMap(({ potentialAction }) => potentialAction);

/** Somebody in Teams, alone with the bot: what arrives at the channel. */
export function inTeams(wire: Wire): Promise<ScriptPerson> {
  return teamsPerson(wire, 'personal');
}

/** Somebody in a chat of several people in Teams. */
export function inAGroup(wire: Wire): Promise<ScriptPerson> {
  return teamsPerson(wire, 'groupChat');
}

async function teamsPerson({ url, log, knowledge }: Wire, conversationType: string): Promise<ScriptPerson> {
  const teams = await runFakeTeams();
  const conversation = { id: 'a:conversation', conversationType, tenantId: 'tenant' };
  const post = (changes: object) =>
    send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, { conversation, ...changes }));
  const arrival = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:person' }] };
  await post(arrival);
  let seen = 0;
  let rateable = '';
  const after = async (changes: object, before = teams.arrived.length): Promise<ScriptReply> => {
    const logged = log.length;
    await post(changes);
    const messages = teams.arrived.slice(before).map(({ json }) => message.parse(json));
    seen = teams.arrived.length;
    const at = messages.findLastIndex(({ channelData }) => channelData?.feedbackLoop !== undefined);
    if (at >= 0) rateable = `reply-${before + at + 1}`;
    const [, done = null] = /"done":"([a-z-]+)"/.exec(log.slice(logged).join('\n')) ?? [];
    return { ...readReply(messages, knowledge), outcome: done === 'thumb' ? null : done };
  };
  return {
    say: (text) => after({ text }),
    opens: () => after(arrival, seen),
    thumb: (thumb) =>
      after({
        type: 'invoke',
        name: 'message/submitAction',
        text: undefined,
        replyToId: rateable,
        value: {
          actionName: 'feedback',
          actionValue: { reaction: thumb === 'up' ? 'like' : 'dislike', feedback: '{"feedbackText":""}' },
        },
      }),
  };
}

function readReply(messages: readonly Message[], knowledge: Knowledge): ScriptReply {
  const last = messages.at(-1);
  const citations = last?.entities.flatMap((entity) => entity.citation) ?? [];
  return {
    text: messages.map(({ text }) => text.replace(/^\[\d+\]: .*$/gm, '').trim()).join('\n\n'),
    outcome: null,
    care: null,
    topics: null,
    quotes: citations.map(({ appearance }) => quoteAt(appearance.url, knowledge)),
    suggestions: last?.suggestedActions?.actions.map(({ title }) => title) ?? [],
    messages: messages.length,
  };
}

/** The quote that a citation's address names, out of the document itself. */
function quoteAt(url: string, { sources }: Knowledge): string {
  const [, id = '', start = '', end = ''] = /\/sources\/([^?]+)\?quote=(\d+)-(\d+)/.exec(url) ?? [];
  return sources.get(decodeURIComponent(id))?.text.slice(Number(start), Number(end)) ?? '';
}
