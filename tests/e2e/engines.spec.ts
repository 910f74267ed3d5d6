import { KEYS, type Engine } from './engines/engine.ts';
import { findFirefox, Firefox } from './engines/firefox.ts';
import { findWebKit, WebKit } from './engines/webkit.ts';
import { frozenSite } from './sites.ts';
import { expect, test } from './test.ts';

const [firefox, webkit] = [findFirefox(), findWebKit()];
const engines = {
  Firefox: firefox && (() => Firefox.start(firefox)),
  WebKit: webkit && (() => WebKit.start(webkit)),
};

const READY = `document.querySelector('[data-part=sort]:enabled') && document.querySelector('#resultaten').getAttribute('aria-busy') === 'false'`;
const IDS = `[...document.querySelectorAll('#resultaten > li[data-offer]')].map((card) => card.dataset.offer)`;

for (const [name, start] of Object.entries(engines)) {
  test.describe(`In ${name}`, () => {
    // A machine of a developer may lack an engine, and says so; that of the tests brings both (`.ci/run`).
    test.skip(
      !start && !process.env['CI'],
      `${name} is not on this machine, so nothing is known of it: see the README`,
    );
    let engine: Engine;
    test.beforeAll(async () => {
      if (!start) throw new Error(`${name} is missing: .ci/run should have installed it`);
      engine = await start();
    });
    test.afterAll(() => engine?.close());

    test('a parent types a home, presses Enter once, and has the results', async () => {
      await engine.goTo(frozenSite.url);
      await engine.until(READY);
      await engine.choose('#leeftijd', '8');
      await engine.click('#plaats');
      await engine.type(`Oegstgeest${KEYS.Enter}`);
      await engine.until(`location.search.includes('gemeente=oegstgeest') && ${READY}`);
      expect(await engine.run<string[]>(IDS)).toContain('lop-bovenschoolse-plusklas');
      await engine.until(
        `document.querySelector('.asked-line [data-part=asked]').textContent === '8 jaar, Oegstgeest'`,
      );
      expect(
        await engine.run(
          `document.querySelector('#resultaten .card-title').getBoundingClientRect().top < innerHeight`,
        ),
      ).toBe(true);
    });

    test('a parent searches by a word, and a mistyped one is named', async () => {
      await engine.goTo(frozenSite.url);
      await engine.until(READY);
      await engine.click('#zoekwoord');
      await engine.type('oudercursus');
      await engine.until(`location.search === '?q=oudercursus' && ${READY}`);
      expect(await engine.run<string[]>(IDS)).toContain('oudercursus-hb-opvoeden');
      await engine.goTo(`${frozenSite.url}?q=musuem`);
      await engine.until(`document.querySelector('[data-part=meant] a')`);
      expect(await engine.run(`document.querySelector('[data-part=meant] a').textContent`)).toBe('museum');
    });

    test('a school chooses its sector', async () => {
      await engine.goTo(`${frozenSite.url}begeleiders/`);
      await engine.until(`document.querySelector('school-list:defined')`);
      await engine.choose('select[name=sector]', 'VO');
      await engine.until(
        `location.search.includes('sector=VO') && document.querySelector('[data-offer=swv-vo-loket]')`,
      );
      expect(
        await engine.run(`document.querySelector('[data-offer=adviseurs-passend-onderwijs-ppo]') === null`),
      ).toBe(true);
    });

    test('a provider says what holds, and the mail that says so stands ready', async () => {
      await engine.goTo(`${frozenSite.url}controle/technolab/`);
      await engine.until(`document.querySelector('check-replies:defined')`);
      await engine.click('input[data-verdict=gestopt]');
      // The address of a mail would leave the page, and one that is too long does not.
      await engine.run(`(document.querySelector('check-replies').dataset.mailbox = 'x'.repeat(2000), true)`);
      await engine.click('check-replies form button');
      await engine.until(`document.querySelector('textarea[data-part=text]').value.includes(':gestopt')`);
    });

    test('the map has its marks, and one opens', async () => {
      await engine.goTo(`${frozenSite.url}?gemeente=leiden`);
      await engine.until(READY);
      await engine.run(`(document.querySelector('offer-map').scrollIntoView({ block: 'center' }), true)`);
      await engine.until(
        `document.querySelector('offer-map .marker') && document.querySelector('offer-map .base-map-land')`,
      );
      await engine.click('offer-map .marker');
      await engine.until(
        `document.querySelector('offer-map [role=dialog] a') || document.querySelectorAll('offer-map .marker').length > 1`,
      );
    });

    test('the fields can be seen, by day and by night', async () => {
      await engine.goTo(frozenSite.url);
      const [field, panel] = await engine.run<[string, string]>(`[
        getComputedStyle(document.querySelector('#plaats')).backgroundColor,
        getComputedStyle(document.querySelector('.finder-form')).backgroundColor,
      ]`);
      expect(field).not.toBe(panel);
      expect(field).not.toMatch(/^(transparent|rgba\(0, 0, 0, 0\))$/);
    });
  });
}
