import { describe, expect, test } from 'vitest';
import { attributionParts } from '../../src/domain/schema/attribution.ts';
import { originOf } from '../../src/domain/schema/origin.ts';
import { problemsAfter, replacing } from '../content/region.ts';

describe('The origin of an address for a security policy', () => {
  test.each([
    ['https://voorbeeld.nl/pad?a=b', 'https://voorbeeld.nl'],
    ['HTTPS://Voorbeeld.NL:8443/', 'https://voorbeeld.nl:8443'],
    ['https://iemand:geheim@voorbeeld.nl/', 'https://voorbeeld.nl'],
    ['https://tegels.voorbeeld.nl/{z}/{x}/{y}.png', 'https://tegels.voorbeeld.nl'],
    ['https://één.nl/', 'https://xn--n-9faa.nl'],
    ['http://127.0.0.1:4321/x', 'http://127.0.0.1:4321'],
  ])('is found in %s', (address, origin) => expect(originOf(address)).toBe(origin));

  test.each([
    "https://voorbeeld.nl;script-src'unsafe-inline'/",
    'https://voorbeeld.nl,https://ander.nl/',
    "https://'self'/",
    'https://"voorbeeld.nl/',
    'https://*.voorbeeld.nl/',
    'https://voorbeeld.nl script-src *',
    'https://{s}.voorbeeld.nl/{z}/{x}/{y}.png',
    'https://voorbeeld.nl\n;script-src *',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:https://voorbeeld.nl/x',
    'voorbeeld.nl',
    '',
    `https://${'a'.repeat(100_000)}!`,
  ])('is none in %j', (address) => {
    const found = originOf(address);
    // A line end is left out of an address by every browser, and what stands behind it is no host.
    if (found !== undefined) expect(found).toMatch(/^https:\/\/[a-z0-9.-]+$/);
    else expect(found).toBeUndefined();
  });
});

describe('An address of the region that enters the policy', () => {
  const hostile = (file: string, part: string, given: string) =>
    problemsAfter({ [file]: replacing(part, given) });

  test.each([
    ['answerForm', 'https://formulier.voorbeeld.nl/antwoord', "https://voorbeeld.nl;script-src'x'/f"],
    ['repository.url', 'https://gitlab.voorbeeld.nl/netwerk/kaart', 'https://*.voorbeeld.nl/kaart'],
    ['map.tiles.url', 'https://tegels.voorbeeld.nl/{z}/{x}/{y}.png', "https://a.nl;x'/{z}/{x}/{y}.png"],
    ['map.tiles.attribution', 'Kaartgegevens van Voorbeeld', '"<img src=x onerror=alert(1)>"'],
  ])('%s is refused with another sign in it', (field, sound, given) => {
    const found = hostile('region.yaml', sound, given);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`^region\\.yaml:\\d+: ${field.replaceAll('.', '\\.')} - .+\\. Fix: .+`),
    );
  });
});

describe('How a map is attributed', () => {
  test('is text and links, with their signs as signs', () => {
    expect(
      attributionParts('Kaart &copy; <a href="https://a.nl" target="_blank">A &amp; B</a>, 2026'),
    ).toEqual([{ text: 'Kaart © ' }, { text: 'A & B', url: 'https://a.nl' }, { text: ', 2026' }]);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href="https://a.nl" onclick="alert(1)">x</a>',
    '<a href="https://a.nl"><b>x</b></a>',
    '<a href="https://a.nl">x',
    '<a>x</a>',
    '<!-- x -->',
    'a < b',
    'een&onbekend;teken',
    '&#x202E;x',
    ' ',
  ])('is nothing else: %s', (html) => expect(attributionParts(html)).toBeUndefined());
});
