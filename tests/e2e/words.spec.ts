import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Finder, seen } from './finder.ts';
import { expect, test } from './test.ts';

/** Judged questions: what people type, as whom, and the offers of which one must be among the first five. */
function readQuestions(name: string) {
  const text = readFileSync(path.join(import.meta.dirname, '../fixtures', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [words: string, asker: string, accepted: string]);
}

/** What a judge writes for a question for which nothing exists. */
const NOTHING = '-';

/** Asks by the address, as the buttons back and forward do: the page stays, and so does the text index. */
async function ask(finder: Finder, search: string): Promise<void> {
  await finder.page.evaluate((address) => {
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await finder.settle();
}

/** The ids of the guides that the page names beside the results. */
const guidesShown = (page: Page) =>
  page
    .locator('[data-part=guides]:not([hidden]) [data-guide]:not([hidden])')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-guide') ?? ''));

const SETS = ['questions.tsv', 'more-questions.tsv', 'honest-questions.tsv', 'honest-questions-2.tsv'];

test('Of all judged questions 95 in 100 that have an answer find it among the first five', async ({
  page,
}) => {
  const questions = SETS.flatMap(readQuestions).filter(([, , accepted]) => accepted !== NOTHING);
  const finder = new Finder(page);
  await finder.open();
  const missed: string[] = [];
  for (const [words, asker, accepted] of questions) {
    await ask(finder, `?q=${encodeURIComponent(words)}&voor=${asker}`);
    const first = [...(await finder.ids()).slice(0, 5), ...(await guidesShown(page))];
    if (!first.some((id) => accepted.split(' ').includes(id))) missed.push(words);
  }
  expect(questions.length).toBeGreaterThan(160);
  expect(missed.length / questions.length, missed.join(', ')).toBeLessThanOrEqual(0.05);
});

test('Of all judged questions 95 in 100 for which nothing exists are told so', async ({ page }) => {
  const questions = SETS.flatMap(readQuestions).filter(([, , accepted]) => accepted === NOTHING);
  const finder = new Finder(page);
  await finder.open();
  const answered: string[] = [];
  for (const [words, asker] of questions) {
    await ask(finder, `?q=${encodeURIComponent(words)}&voor=${asker}`);
    const isTold = await seen(
      page,
      /We kennen .* niet|is er op deze kaart geen aanbod|geen aanbod waarin/,
    ).isVisible();
    if ((await finder.total()) > 0 || !isTold) answered.push(words);
  }
  expect(questions.length).toBeGreaterThan(50);
  expect(answered.length / questions.length, answered.join(', ')).toBeLessThanOrEqual(0.05);
});

test('A typing error is corrected, and the page says so', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=oudercrusus');
  await expect(seen(page, /We kennen “oudercrusus” niet\. We zochten op “oudercursus”/)).toBeVisible();
  expect(await finder.ids()).toContain('oudercursus-hb-opvoeden');
});

test('A rare word is not taken for a typing error when the text of an offer holds it', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=schoolleiders&voor=school');
  expect(await finder.ids()).toEqual(['management-van-motivatie-vo']);
  await expect(seen(page, /We kennen .* niet/)).toHaveCount(0);
});

test('A word that nothing has is named, and a word that was probably meant is a link', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=musuem');
  expect(await finder.total()).toBe(0);
  await expect(seen(page, 'We kennen “musuem” niet.')).toBeVisible();
  await page.getByText('Bedoelde je').getByRole('link', { name: 'museum' }).click();
  await expect(page).toHaveURL(/q=museum/);
  await finder.settle();
  expect(await finder.ids()).toContain('verwonderpaspoort');
  await expect(page.getByText('Bedoelde je')).toBeHidden();
});

test('Where nothing has all the words, what comes nearest stands under a heading of its own', async ({
  page,
}) => {
  const finder = new Finder(page);
  await finder.open('?q=oudercursus noordwijk');
  expect(await finder.total()).toBe(0);
  await expect(finder.results).toHaveCount(0);
  await expect(
    seen(page, 'Er is geen aanbod waarin “oudercursus” en “noordwijk” samen voorkomen.'),
  ).toBeVisible();
  const nearest = page.getByRole('region', { name: 'Dit komt het dichtst in de buurt' });
  await expect(nearest.getByRole('link', { name: /Oudercursus over opvoeden/ })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Mis je iets wat er wel is? Laat het De Leidse Aanpak weten.' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zoek zonder “oudercursus”' })).toHaveCount(0);
});

test('A guide that holds the word is named, with nothing else found', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=onderwijsconsulent');
  expect(await finder.total()).toBe(0);
  const guides = page.getByRole('region', { name: 'Dit staat in de wijzers' });
  await expect(guides.getByRole('link')).toHaveCount(2);
  await expect(seen(page, /We kennen .* niet/)).toHaveCount(0);
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

test('An offer that has ended is named when its title is typed, and is no result', async ({ page }) => {
  const finder = new Finder(page);
  await finder.open('?q=lesmateriaal talent education&voor=school');
  await expect(seen(page, '“Lesmateriaal Talent Education (Erasmus+)” is gestopt.')).toBeVisible();
  expect(await finder.ids()).not.toContain('erasmus-talent-education');
  await expect(page.getByRole('link', { name: 'Lesmateriaal Talent Education (Erasmus+)' })).toBeVisible();
});
