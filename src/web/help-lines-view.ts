import type { HelpLine, HelpRegion } from '../knowledge/help-lines.js';
import { emergencyLink, sayLine } from '../safety/line.js';
import { fill } from '../text.js';
import { html, type Html } from './html.js';
import { dayOf, withLinks } from './links.js';
import type { PageContext } from './page-context.js';
import { points } from './sections.js';

/** Anything that was looked up on a day and must be looked up again. */
type Checked = Pick<HelpLine, 'source' | 'checked' | 'checkBy' | 'verified'>;

/** The country that is set, or null. */
export function regionSet({ knowledge, settings }: PageContext): HelpRegion | null {
  return knowledge.safety.helpLines.regions.find(({ id }) => id === settings.region) ?? null;
}

/** Every line as a reply says it, with where it is from: those of the country that is set open, others to be opened. */
export function helpLines(context: PageContext): Html {
  const words = context.words.safety.lines;
  const set = regionSet(context);
  const { regions, anywhere } = context.knowledge.safety.helpLines;
  const others = regions.filter((region) => region !== set);
  const lines = [...regions, ...regions.flatMap((region) => region.lines), ...anywhere];
  return html`
    <p>${set ? fill(words.set, { region: set.name }) : words.unset}</p>
    ${lines.some(({ verified }) => !verified) && html`<p>${words.meaning}</p>`}
    ${set && linesOf(context, set)} ${set && html`<h3>${words.others}</h3>`}
    ${others.map(
      (region) =>
        html`<details>
          <summary>${region.name}</summary>
          ${linesOf(context, region)}
        </details>`,
    )}
    <h3>${words.directory}</h3>
    ${directoriesChecked(context)}
  `;
}

/** The directories that serve everybody, each a link. */
export function directories({ knowledge }: PageContext): Html {
  const { wording } = knowledge.safety.replies;
  const links = knowledge.safety.helpLines.anywhere.map(({ name, address }) => `[${name}](${address})`);
  return points(links.map((link) => withLinks(wording.directory.replace('{directory}', link))));
}

function linesOf(context: PageContext, region: HelpRegion): Html {
  const { wording } = context.knowledge.safety.replies;
  const words = context.words.safety.lines;
  const emergency = wording.emergency.replace('{emergency}', emergencyLink(region));
  const silent = region.silent === null ? '' : ` ${fill(words.silent, { silent: region.silent })}`;
  return html`<ul class="lines">
      ${entry(context, `${emergency}${silent}`, region)}
      ${region.lines.map((line) => entry(context, sayLine(line, wording), line))}
    </ul>
    ${region.lines.length === 0 && html`<p>${words.none}</p>`}`;
}

function directoriesChecked(context: PageContext): Html {
  const { anywhere } = context.knowledge.safety.helpLines;
  return html`<ul class="lines">
    ${anywhere.map((one) => entry(context, `[${one.name}](${one.address})`, one))}
  </ul>`;
}

function entry(context: PageContext, says: string, checked: Checked): Html {
  return html`<li>${withLinks(says)} <small>${provenance(context, checked)}</small></li>`;
}

function provenance(context: PageContext, { source, checked, checkBy, verified }: Checked): Html {
  const words = context.words.safety.lines;
  const on = (sentence: string, date: string) => {
    const [before = '', after = ''] = sentence.split('{date}');
    return html`${before}${dayOf(date, context.words.lang)}${after}`;
  };
  return html`${fill(words.source, { source })} ${on(words.checked, checked)}
  ${checkBy < context.today() && on(words.overdue, checkBy)} ${verified ? words.verified : words.unverified}`;
}
