import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What the law asks for, what it will ask for, and what is good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The accessibility problems of a page as it stands, each with the elements that have it. */
export async function problemsOf(page: Page, { isPaper = false } = {}): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // That what can be pressed is large enough for a finger, axe leaves out unless it is asked for. Nobody presses paper.
    .options({ runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: !isPaper } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
