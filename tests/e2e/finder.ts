import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until what was asked for is on the screen: two frames later all that follows from it has been drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** A text as the eye meets it: what is only said to a screen reader does not count. */
export const seen = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).and(page.locator(':not(.seen-by-ear)'));

/** The finder as a visitor sees it. */
export class Finder {
  readonly page: Page;
  readonly results: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.results = page.locator('#resultaten > li[data-offer]');
    this.count = page.locator('#telling');
  }

  /** Opens the finder with a question in the address, and waits for the results. */
  async open(search = ''): Promise<void> {
    await this.page.goto(`./${search}`);
    await this.settle();
  }

  /** Waits until the finder is ready, and shows the results of the last question. */
  async settle(): Promise<void> {
    await expect(this.page.locator('[data-part="sort"]')).toBeEnabled();
    await expect(this.page.locator('#resultaten')).toHaveAttribute('aria-busy', 'false');
  }

  /** The ids on the list, in order. */
  async ids(): Promise<string[]> {
    return this.results.evaluateAll((items) => items.map((item) => item.getAttribute('data-offer') ?? ''));
  }

  /** How many results the question has, by the live count. */
  async total(): Promise<number> {
    return Number(await this.count.getAttribute('data-count'));
  }

  /** Clicks on what is below the list. On the way there cards get their real height, so it comes to rest first. */
  async clickBelow(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    await drawn(this.page);
    await target.click();
  }

  /** Gives the form back that one line stands for after a question. */
  async change(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Wijzig je vraag' });
    if (await button.isVisible()) await button.click();
  }

  /** Opens the filters that are closed at first. */
  async openFilters(): Promise<void> {
    await this.change();
    await this.page.getByText('Meer filters').click();
  }
}
