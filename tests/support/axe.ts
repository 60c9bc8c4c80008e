import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The rules of WCAG 2.0, 2.1 and 2.2 of the levels A and AA, by axe's names for them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * Runs axe over what a page shows now, as a reader with WCAG 2.2 AA in hand would.
 * @param page a page or a frame of it, with JavaScript on; frames within it are not looked into
 * @returns a line for each place where a rule is broken: the rule, where, and what axe says of it; empty where all is well
 */
export async function brokenRules(page: Page | Frame): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate<string[]>(`(async () => {
    const options = { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'], iframes: false };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' ')),
    );
  })()`);
}
