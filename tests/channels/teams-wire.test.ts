import { describe, expect, test } from 'vitest';
import { ANSWER, HELP, WELCOME } from '../support/fake-engine.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { runApp } from '../support/running-app.js';
import { send } from '../support/post.js';
import { brokenStore } from '../support/stores.js';

describe('an activity posted to /api/messages', () => {
  test('is answered to the channel with its citations whole and without markdown definitions', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);

    const posted = await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl));

    expect(posted.status).toBe(200);
    expect(teams.arrived).toHaveLength(1);
    const [reply] = teams.arrived;
    expect(reply?.path).toBe('/teams/v3/conversations/a%3Aconversation/activities/1700000000001');
    expect(reply?.json).toMatchObject({
      type: 'message',
      text: ANSWER.text,
      textFormat: 'markdown',
      replyToId: '1700000000001',
      channelData: { feedbackLoop: { type: 'default' } },
    });
    expect(reply?.json['entities']).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'What are "psychosocial" interventions? [an article]',
              url: 'https://kindred.example.org/sources/article?quote=120-286#p2',
              abstract:
                'It’s especially important to try to educate family members to support someone who is ill, since negative treatment of an illness by family can have an adverse…',
            },
          },
          {
            '@type': 'Claim',
            position: 2,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'Nine short passages',
              url: 'https://kindred.example.org/sources/passages?quote=5-30#p7',
              abstract: 'A short quote.',
            },
          },
        ],
      },
    ]);
    const wire = JSON.stringify(reply?.json);
    expect(wire).not.toMatch(/\[\d\]:/);
    expect(wire).not.toContain('AIGeneratedContent');
    expect(wire).not.toContain('kindred":');
  });

  test('gets three suggestions, as Teams shows no more', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);

    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl));

    expect(teams.arrived[0]?.json['suggestedActions']).toMatchObject({
      actions: ANSWER.suggestions.slice(0, 3).map((text) => ({ type: 'imBack', title: text, value: text })),
    });
  });

  test('gets definitions where the channel behind it shows Web Chat', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);

    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, { channelId: 'webchat' }));

    expect(teams.arrived[0]?.json['text']).toMatch(/\n\n\[1\]: https:.*\n\[2\]: https:/);
  });

  test('gets its replies in the response when it asks for them there', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    const message = teamsMessage(teams.serviceUrl, { deliveryMode: 'expectReplies' });

    const posted = await send('POST', `${app.url}/api/messages`, message);

    expect(posted.json).toMatchObject({ activities: [{ text: ANSWER.text }] });
    expect(teams.arrived).toHaveLength(0);
  });

  test('is heard without the bot’s own mention', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    const mention = {
      type: 'mention',
      text: '<at>Kindred</at>',
      mentioned: { id: '28:bot', name: 'Kindred' },
    };

    await send(
      'POST',
      `${app.url}/api/messages`,
      teamsMessage(teams.serviceUrl, { text: '<at>Kindred</at> hello', entities: [mention] }),
    );

    expect(app.engine.answered).toEqual([' hello']);
  });

  test('is helped in danger, and answered otherwise, while the store is down', async () => {
    const [app, teams] = await Promise.all([runApp({ store: brokenStore() }), runFakeTeams()]);

    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, { text: 'in danger' }));
    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl));

    expect(teams.arrived.map(({ json }) => json['text'])).toEqual([HELP.text, ANSWER.text]);
    expect(app.log.filter((line) => line.includes('state-unread'))).toHaveLength(2);
  });

  test('is screened when it is an edit, a card or feedback, too', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    const doors = [
      { type: 'messageUpdate', text: 'in danger' },
      { type: 'message', text: null, value: { form: { comment: 'in danger' } } },
      {
        type: 'invoke',
        name: 'message/submitAction',
        value: { actionName: 'feedback', actionValue: { feedback: '{"feedbackText":"in danger"}' } },
      },
    ];

    for (const door of doors) {
      const posted = await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, door));
      expect(posted.status).toBe(200);
    }

    expect(teams.arrived.map(({ json }) => json['text'])).toEqual([HELP.text, HELP.text, HELP.text]);
  });

  test('leaves no word of the person in the log', async () => {
    const [app, teams] = await Promise.all([runApp({ store: brokenStore() }), runFakeTeams(403)]);

    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, { text: 'xylophone' }));
    await send('POST', `${app.url}/api/messages`, '{"text": xylophone');

    expect(app.log.some((line) => line.includes('turn-failed'))).toBe(true);
    expect(app.log.join('\n')).not.toMatch(/xylophone|A Person/);
  });
});

describe('a person who comes', () => {
  const arrival = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:person' }] };

  test('is welcomed once, however often the channel tells', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);

    await Promise.all(
      [1, 2, 3].map(() => send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, arrival))),
    );

    expect(teams.arrived.map(({ json }) => json['text'])).toEqual([WELCOME.text]);
  });

  test('is not welcomed in a group, where only the bot’s own coming is', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    const conversation = { id: 'a:group', conversationType: 'channel', isGroup: true };
    const joins = (id: string): object =>
      teamsMessage(teams.serviceUrl, { ...arrival, conversation, membersAdded: [{ id }] });

    await send('POST', `${app.url}/api/messages`, joins('29:another'));
    expect(teams.arrived).toHaveLength(0);
    await send('POST', `${app.url}/api/messages`, joins('28:bot'));
    expect(teams.arrived).toHaveLength(1);
  });
});
