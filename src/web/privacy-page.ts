import type { PrivacyWords } from '../knowledge/care-page-words.js';
import { fill } from '../text.js';
import { regionSet } from './help-lines-view.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { contactLine } from './links.js';
import type { PageContext } from './page-context.js';
import { loggedAt, type PageSettings } from './page-settings.js';
import { points, section } from './sections.js';

/** What is kept of a chat, for how long and who can see it, as the settings have it. */
export function privacyPage(context: PageContext): string {
  const { settings } = context;
  const words = context.words.privacy;
  const { short, written, browser } = words;
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'reading',
    main: html`
      <h1>${words.title}</h1>
      <p>${words.lead}</p>
      ${section(short.title, points([...short.says, settings.teams ? words.shortTeams : words.shortNoTeams]))}
      ${section(written.title, points(written.says))} ${section(words.kept.title, kept(words.kept))}
      ${section(words.log.title, points(logOf(words.log, settings)))}
      ${section(browser.title, points(browser.says))}
      ${section(words.travel.title, points(travel(words.travel, settings)))}
      ${section(words.country.title, points([...words.country.says, country(context)]))}
      ${section(words.remove.title, remove(words.remove, settings))}
    `,
  });
}

function kept(words: PrivacyWords['kept']): Html {
  const row = ({ what, long }: PrivacyWords['kept']['rows'][number]) =>
    html`<tr>
      <td>${what}</td>
      <td>${long}</td>
    </tr>`;
  return html`<p>${words.lead}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.long}</th>
        </tr>
      </thead>
      <tbody>
        ${words.rows.map(row)}
      </tbody>
    </table>
    <p>${words.after}</p>`;
}

function logOf(words: PrivacyWords['log'], { logLevel }: PageSettings): (string | false)[] {
  const logged = loggedAt(logLevel);
  return [...words[logged], fill(words.level, { level: logLevel }), logged !== 'nothing' && words.keep];
}

function travel(words: PrivacyWords['travel'], { teams, embedOrigins }: PageSettings): (string | false)[] {
  return [
    words.web,
    teams ? words.teamsOn : words.teamsOff,
    embedOrigins.length > 0 && fill(words.embed, { sites: embedOrigins.join(', ') }),
    words.links,
  ];
}

function country(context: PageContext): string {
  const words = context.words.privacy.country;
  const region = regionSet(context);
  return region ? fill(words.set, { region: region.name }) : words.unset;
}

function remove(words: PrivacyWords['remove'], { teams, contact }: PageSettings): Html {
  return html`${points([...words.says, teams && words.teams])} ${contactLine(contact, words)}`;
}
