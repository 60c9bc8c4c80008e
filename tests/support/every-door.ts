import { z } from 'zod';
import { bearer, openStream, refusedStream, startConversation, type Client } from './direct-line-client.js';
import { runFakeTeams, teamsMessage } from './fake-teams.js';
import { send, type Reply } from './post.js';
import { raw, requestText } from './raw.js';

/** A word in a person's mouth: questions, danger, a refusal, small talk, a country, a wish to be forgotten. */
function messagesWith(word: string): string[] {
  return [
    `what is cbt? my name is ${word}`,
    `my brother ${word} has schizophrenia how can we help him`,
    word,
    `${word.toUpperCase()}?`,
    `i want to die ${word}`,
    `my husband ${word} hits me`,
    `should i stop my sertraline ${word}`,
    `hello ${word}`,
    `thanks ${word}`,
    `I'm in Ireland ${word}`,
    `delete what you have ${word}`,
    'delete what you have',
    `what is cbt and ${word} `.repeat(4000),
  ];
}

/** What a bot's activity says by itself; the rest of it repeats whom it goes to. */
const said = z.object({
  text: z.string().optional(),
  entities: z.unknown().optional(),
  suggestedActions: z.unknown().optional(),
  attachments: z.unknown().optional(),
  channelData: z.unknown().optional(),
});

const says = (activity: unknown): string => JSON.stringify(said.parse(activity));

/** Talks to a server through each of its doors, with a word in everything. All that it says in return. */
export async function throughEveryDoor(url: string, word: string): Promise<string[]> {
  const doors = [throughDirectLine, throughTeams, throughSearch, throughWrongDoors];
  return (await Promise.all(doors.map((door) => door(url, word)))).flat();
}

/** The web chat's protocol, over HTTP and a stream; the person is named with the word too. */
export async function throughDirectLine(url: string, word: string): Promise<string[]> {
  const client = await startConversation(url, { user: { id: `dl_${word}` } });
  const stream = await openStream(client.streamUrl);
  stream.socket.send(word);
  for (const text of messagesWith(word)) await client.say(text);
  const read = (await client.read()).activities;
  const refusals = [
    ...(await allOf(activitiesWith(word).map((body) => client.request('POST', '/activities', body)))),
    ...(await allOf(wrongRequests(client, word))),
  ];
  await client.request('POST', '/activities', { type: 'endOfConversation', value: word, text: word });
  const bots = read.filter(({ from }) => from['role'] === 'bot');
  return [...bots.map(says), ...refusals];
}

const allOf = async (sent: readonly ReturnType<typeof send>[]): Promise<string[]> =>
  (await Promise.all(sent)).map(({ text }) => text);

/** What is not a plain message, and what is not an activity at all. */
function activitiesWith(word: string): unknown[] {
  const message = { type: 'message', text: word };
  return [
    { type: 'messageUpdate', text: `i want to die ${word}` },
    { type: 'event', name: word, value: { [word]: word } },
    { type: 'typing', from: { name: word } },
    { type: 'messageReaction', replyToId: word },
    { ...message, text: '', value: { form: [{ comment: `i want to die ${word}` }] } },
    { ...message, locale: word, channelData: { [word]: word }, from: { id: word, name: word } },
    { ...message, text: [word] },
    { ...message, type: word },
    { ...message, from: word },
    [word],
    `{"type":"message","text":${word}`,
    `"${word}"`,
    { ...message, text: word.repeat(30_000) },
  ];
}

function wrongRequests({ base, token, request }: Client, word: string) {
  const name = encodeURIComponent(word);
  const multipart = { ...bearer(token), 'content-type': `multipart/form-data; boundary=${name}` };
  return [
    request('GET', `/activities?watermark=${name}`),
    request('GET', `/${name}?q=${name}`),
    request('PUT', '/activities', word),
    send('POST', `${base}/upload?userId=${name}`, `--${word}--`, multipart),
    send('POST', `${base}/activities`, word, { ...bearer(token), 'content-type': 'text/plain' }),
    send('GET', `${base.replace(/[^/]+$/, name)}/activities`, undefined, bearer(token)),
    send('GET', `${base}/activities`, undefined, bearer(`${tokenWith(word)}.${name}`)),
    send('GET', `${base}/activities`, undefined, { authorization: `Basic ${tokenWith(word)}` }),
  ];
}

function tokenWith(word: string): string {
  return Buffer.from(JSON.stringify({ user: word })).toString('base64url');
}

/** Teams: a channel that takes replies, and two that refuse them at once; what is a 500 or out of reach is tried again for long. */
async function throughTeams(url: string, word: string): Promise<string[]> {
  const channels = await Promise.all([runFakeTeams(), runFakeTeams(403), runFakeTeams(501)]);
  const replies: string[] = [];
  for (const { serviceUrl } of channels) {
    const address = `${serviceUrl}${encodeURIComponent(word)}/`;
    for (const change of teamsChanges(word)) {
      const reply = await send('POST', `${url}/api/messages`, teamsMessage(address, change));
      replies.push(...repliesIn(reply));
    }
  }
  for (const body of [`{"text":${word}`, [word], { type: word }, { ...teamsMessage(word), text: word }]) {
    replies.push((await send('POST', `${url}/api/messages`, body)).text);
  }
  const arrived = channels.flatMap((channel) => channel.arrived);
  return [...replies, ...arrived.map(({ json }) => says(json))];
}

/** The search among all answers, as its form asks and in an address. */
async function throughSearch(url: string, word: string): Promise<string[]> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const typed = messagesWith(word).map((text) => new URLSearchParams({ q: text, [word]: word }).toString());
  const posted = typed.map((body) => send('POST', `${url}/topics`, body, form));
  const short = typed.filter(({ length }) => length < 5000);
  return allOf([...posted, ...short.map((query) => send('GET', `${url}/topics?${query}`))]);
}

const activities = z.object({ activities: z.array(z.unknown()) });

/** What stands in a response: activities, where they were asked for there, or its text. */
function repliesIn({ json, text }: Reply): string[] {
  const read = activities.safeParse(json);
  return read.success ? read.data.activities.map(says) : [text];
}

function teamsChanges(word: string): object[] {
  const person = { id: '29:person', name: word };
  const conversation = { id: 'a:conversation', name: word, conversationType: 'personal' };
  const feedback = { feedback: JSON.stringify({ feedbackText: `i want to die ${word}` }) };
  const value = { actionName: 'feedback', actionValue: feedback };
  return [
    ...messagesWith(word).map((text) => ({
      text,
      from: person,
      conversation,
      channelData: { [word]: word },
    })),
    { type: 'conversationUpdate', text: undefined, membersAdded: [person] },
    { type: 'messageUpdate', text: `i want to die ${word}` },
    { type: 'message', text: null, value: { form: { comment: `i want to die ${word}` } } },
    { type: 'message', text: word, attachments: [{ contentType: 'text/html', content: word, name: word }] },
    { type: 'message', text: word, deliveryMode: 'expectReplies', locale: word },
    { type: 'invoke', name: 'message/submitAction', value },
    { type: 'invoke', name: word, value: { [word]: word } },
    { type: 'endOfConversation', text: word, name: word },
    { type: 'message', text: [word] },
  ];
}

/** Addresses, methods and handshakes that nobody has. */
export async function throughWrongDoors(url: string, word: string): Promise<string[]> {
  const name = encodeURIComponent(word);
  const paths = ['', 'api/', 'v3/directline/', 'healthz/', 'sources/', 'topics/', 'assets/'];
  const pages = await allOf(paths.map((path) => send('GET', `${url}/${path}${name}?${name}=${name}`)));
  const tokens = await allOf([
    send('POST', `${url}/v3/directline/tokens/generate`, { user: word }),
    send('POST', `${url}/v3/directline/tokens/refresh`, undefined, bearer(tokenWith(word))),
    send('POST', `${url}/v3/directline/conversations`, `{"user":${word}`, bearer(name)),
    send('GET', `${url}/healthz?${name}`, undefined, { referer: `${url}/${name}`, 'user-agent': name }),
  ]);
  const ascii = name.replaceAll('%', '');
  const broken = await Promise.all(
    [
      `${ascii} /${ascii} HTTP/1.1\r\n\r\n`,
      requestText('GET', `/%${ascii}`, { Connection: 'close', [ascii]: ascii }),
      requestText('GET', `/${ascii}`, { Connection: 'Upgrade', Upgrade: ascii }),
    ].map((request) => raw(url, request)),
  );
  await refusedStream(`${url.replace(/^http/, 'ws')}/v3/directline/conversations/${ascii}/stream?t=${name}`);
  return [...pages, ...tokens, ...broken];
}
