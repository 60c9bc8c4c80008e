import { z } from 'zod';
import { startConversation, type Client } from './direct-line-client.js';
import { runRealApp } from './real-app.js';

const answer = z.looseObject({
  outcome: z.string(),
  topics: z.array(z.string()),
  text: z.string(),
  sentences: z.array(z.object({ text: z.string(), role: z.string(), citations: z.array(z.number()) })),
  citations: z.array(z.looseObject({ position: z.number(), quote: z.string(), source: z.string() })),
  suggestions: z.array(z.string()),
});
const withAnswer = z.looseObject({ channelData: z.object({ kindred: answer }) });

/** An answer as it reaches the page. */
type ReadAnswer = z.infer<typeof answer>;

/** A conversation on the web page: says messages one after the other; the answer to the last of them. */
export type Talk = (...messages: readonly string[]) => Promise<ReadAnswer>;

/** Begins a conversation on the web page. */
export async function startTalk(url: string): Promise<Talk> {
  return talkOf(await startConversation(url));
}

/** The same, over a conversation that was begun. */
export function talkOf(client: Client): Talk {
  return async (...messages) => {
    for (const message of messages) await client.say(message);
    return withAnswer.parse((await client.read()).activities.at(-1)).channelData.kindred;
  };
}

/** The answer to the last of these messages of one conversation, with a bot of its own. */
export async function answerAfter(...messages: readonly string[]): Promise<ReadAnswer> {
  const { url } = await runRealApp();
  return (await startTalk(url))(...messages);
}
