import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What the law asks for, what it will ask for, and what is good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that depend on colours: at night nothing else is another than by day. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The accessibility problems of a page as it stands, each with the elements that have it. */
export async function problemsOf(
  page: Page,
  { isPaper = false, onlyColours = false } = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: onlyColours ? { type: 'rule', values: COLOURS } : { type: 'tag', values: TAGS },
      // That what can be pressed is large enough for a finger, axe leaves out unless it is asked for. Nobody presses paper.
      ...(!onlyColours && { rules: { 'target-size': { enabled: !isPaper } } }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
