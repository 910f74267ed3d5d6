import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Finder } from './finder.ts';
import { expect, test } from './test.ts';

/** Judged questions: what people type, as whom, and the offers of which one must be among the first five. */
function readQuestions(name: string) {
  const text = readFileSync(path.join(import.meta.dirname, '../fixtures', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [words: string, asker: string, accepted: string]);
}

/** Asks by the address, as the buttons back and forward do: the page stays, and so does the text index. */
async function ask(finder: Finder, search: string): Promise<void> {
  await finder.page.evaluate((address) => {
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await finder.settle();
}

for (const name of ['questions.tsv', 'more-questions.tsv']) {
  test(`Of the judged queries in ${name} at least 95 in 100 find an accepted offer among the first five`, async ({
    page,
  }) => {
    const questions = readQuestions(name);
    const finder = new Finder(page);
    await finder.open();
    const missed: string[] = [];
    for (const [words, asker, accepted] of questions) {
      await ask(finder, `?q=${encodeURIComponent(words)}&voor=${asker}`);
      const first = (await finder.ids()).slice(0, 5);
      if (!first.some((id) => accepted.split(' ').includes(id))) missed.push(words);
    }
    expect(missed.length / questions.length, missed.join(', ')).toBeLessThanOrEqual(0.05);
  });
}

test('A typing error is corrected, and the page says so', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=oudercrusus');
  await expect(page.getByText(/We kennen “oudercrusus” niet\. We zochten op “oudercursus”/)).toBeVisible();
  expect(await finder.ids()).toContain('oudercursus-hb-opvoeden');
});

test('A rare word is not taken for a typing error when the text of an offer holds it', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=schoolleiders&voor=school');
  expect(await finder.ids()).toEqual(['management-van-motivatie-vo']);
  await expect(page.getByText(/We kennen .* niet/)).toHaveCount(0);
});

test('A word that no offer has together with the others is left out, and the page says so', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=oudercursus');
  const alone = await finder.total();
  await finder.open('?q=oudercursus intervisie');
  await expect(page.getByText(/We lieten weg/)).toBeVisible();
  expect(await finder.total()).toBeLessThanOrEqual(alone);
});

test('Titles match while one types', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open();
  await page.getByLabel('Zoekwoord').pressSequentially('leerl');
  await expect(page).toHaveURL(/q=leerl$/);
  await finder.settle();
  expect((await finder.ids())[0]).toBe('leerlab-teylingen');
});

test('A parent who asks for what is for schools is led to it', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=echa');
  expect(await finder.total()).toBe(0);
  const way = page.getByRole('link', { name: 'Kijk bij het aanbod voor scholen en professionals' });
  const promised = await way.locator('..').textContent();
  await way.click();
  await expect(page).toHaveURL(/voor=school/);
  await finder.settle();
  expect(promised).toContain(`(${await finder.total()})`);
  expect(await finder.ids()).toContain('echa-opleiding');
});
