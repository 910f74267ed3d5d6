import { describe, expect, test } from 'vitest';
import { proseToHtml } from '../../src/domain/prose/html.ts';
import { parseProse } from '../../src/domain/prose/parse.ts';

const page = (text: string, folder = '') => proseToHtml(parseProse(text), folder);

const HOSTILE =
  '<script src="/x.js"></script>\n<meta http-equiv="refresh" content="0;url=https://elders.example/">';

/** A reader of Markdown and a reader of MDX disagree about where each of these begins and ends. */
const HIDING_PLACES = {
  'a fence that is indented by four spaces': `    \`\`\`\n${HOSTILE}\n    \`\`\``,
  'a fence of tildes that is indented by four spaces': `    ~~~\n${HOSTILE}\n    ~~~`,
  'a fence that is indented by a tab': `\t\`\`\`\n${HOSTILE}\n\t\`\`\``,
  'a fence in an item of a list': `- een\n\n      \`\`\`\n${HOSTILE}\n      \`\`\``,
  'a fence in a quotation': `>     \`\`\`\n> ${HOSTILE}\n>     \`\`\``,
  'a fence without an end': `    \`\`\`\n${HOSTILE}`,
};

describe('the page of an offer', () => {
  test.each(Object.entries(HIDING_PLACES))('never shows raw HTML that hides in %s', (_, text) => {
    let html = '';
    try {
      html = page(text);
    } catch {
      // A text that is refused reaches no page either.
    }
    expect(html).not.toMatch(/<(script|meta)/i);
  });

  test('refuses a text with code in it, whatever the check said', () => {
    for (const text of [
      'Dit is <b>vet</b>.',
      'Twee is {1 + 1}.',
      "import x from './x'",
      '<Offer id="een" />',
    ])
      expect(() => page(text), text).toThrow(/^Line 1 of the text: hier staat/);
  });

  test('leads nowhere by an address that would run', () => {
    expect(page('[klik](javascript:alert(1))')).toBe('<p><a>klik</a></p>');
    expect(page('![](https://elders.example/volg.png)')).toBe('<p></p>');
  });

  test('shows Markdown, and finds its own pages in the folder where the site stands', () => {
    expect(
      page('## Kop\n\nZie [de wijzer](/wijzer/een/), [elders](//elders.example/) of **bel**.', '/aanbod-hb'),
    ).toBe(
      '<h2 id="kop">Kop</h2>\n<p>Zie <a href="/aanbod-hb/wijzer/een/">de wijzer</a>, <a href="//elders.example/">elders</a> of <strong>bel</strong>.</p>',
    );
  });
});
