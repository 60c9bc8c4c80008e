import type { SafetyWords } from '../knowledge/care-page-words.js';
import type { SafetyCase } from '../knowledge/safety-rules.js';
import { emergencyLink } from '../safety/line.js';
import { fill } from '../text.js';
import { directories, helpLines, regionSet } from './help-lines-view.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { contactLine, withLinks } from './links.js';
import { measuredTable } from './measured-view.js';
import type { PageContext } from './page-context.js';
import { loggedAt } from './page-settings.js';
import { points, section } from './sections.js';

/** The protocol: what is done about a message of danger, how well, and what can't be done. */
export function safetyPage(context: PageContext): string {
  const words = context.words.safety;
  const { does, limits, measured, lines, sources, complain } = words;
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'reading',
    saysDanger: true,
    main: html`
      <h1>${words.title}</h1>
      ${now(context)} ${section(does.title, points(does.says))} ${section(words.looks.title, looks(context))}
      ${section(words.then.title, steps(context))} ${section(words.never.title, points(never(context)))}
      ${section(limits.title, points(limits.says))}
      ${section(measured.title, html`<p>${measured.lead}</p>`, measuredTable(context), html`<p>${measured.note}</p>`)}
      <div id="lines">${section(lines.title, helpLines(context))}</div>
      ${section(sources.title, html`<p>${sources.lead}</p>`, points(sources.list.map(sourceOf)))}
      ${section(complain.title, points(complain.says), contactLine(context.settings.contact, complain))}
    `,
  });
}

/** Whoever comes in need finds the number before anything else. */
function now(context: PageContext): Html {
  const words = context.words.safety.now;
  const { wording } = context.knowledge.safety.replies;
  const region = regionSet(context);
  const call = region
    ? wording.emergency.replace('{emergency}', emergencyLink(region))
    : wording.emergencyAnywhere;
  return html`<section class="notice">
    <h2>${words.title}</h2>
    <p>${withLinks(call)}</p>
    ${region === null && directories(context)}
    <p><a href="#lines">${words.more}</a></p>
  </section>`;
}

function looks({ knowledge, words }: PageContext): Html {
  const { rules, languages } = knowledge.safety;
  const { emergency, urgent, quiet, languages: others } = words.safety.looks;
  const names = languages.languages.map(({ name }) => name).join(', ');
  return html`
    ${casesOf(rules.cases, 'emergency', emergency)} ${casesOf(rules.cases, 'urgent', urgent)}
    ${casesOf(rules.cases, 'quiet', quiet)}
    <p>${fill(others, { languages: names })}</p>
  `;
}

function casesOf(cases: readonly SafetyCase[], care: SafetyCase['care'], lead: string): Html | null {
  const found = cases.filter((one) => one.care === care);
  return found.length === 0
    ? null
    : html`<p>${lead}</p>
        ${points(found.map(({ means }) => means))}`;
}

function steps(context: PageContext): Html {
  const words = context.words.safety.then;
  const region = regionSet(context);
  const where = region ? fill(words.set, { region: region.name }) : words.unset;
  const all = [`${words.lines} ${where}`, ...words.says];
  return html`<ol>
    ${all.map((step) => html`<li>${step}</li>`)}
  </ol>`;
}

function never({ settings, words }: PageContext): (string | false)[] {
  const { says, logged, unlogged, teams } = words.safety.never;
  return [...says, loggedAt(settings.logLevel) === 'turns' ? logged : unlogged, settings.teams && teams];
}

function sourceOf({ name, asks }: SafetyWords['sources']['list'][number]): Html {
  return html`<b>${name}</b>: ${asks}`;
}
