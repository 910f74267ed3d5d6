import { expect, test } from 'vitest';
import { nextStepOf } from '../../src/domain/offer/contact.ts';

const url = 'https://voorbeeld.nl';
const apply = { via: ['school' as const], email: 'aanmelden@voorbeeld.nl', phone: '071-512 34 56' };

test('The next step is to apply where one can, on the web before by mail before by phone', () => {
  expect(nextStepOf({ state: 'actief', apply: { ...apply, url } }, undefined)).toEqual({
    by: 'apply',
    to: url,
  });
  expect(nextStepOf({ state: 'actief', apply }, undefined)).toEqual({ by: 'email', to: apply.email });
  expect(nextStepOf({ state: 'actief', apply: { via: [], phone: apply.phone } }, undefined)).toEqual({
    by: 'phone',
    to: apply.phone,
  });
});

test('Where nobody says how to apply it is to ask: the contact of the offer, else its provider', () => {
  const provider = { url: 'https://aanbieder.nl' };
  expect(nextStepOf({ state: 'actief', contact: { url } }, provider)).toEqual({ by: 'website', to: url });
  expect(nextStepOf({ state: 'gepland', apply: { via: ['school'] } }, provider)).toEqual({
    by: 'website',
    to: provider.url,
  });
});

test('There is none when nothing is known, or when the offer has ended', () => {
  expect(nextStepOf({ state: 'actief' }, {})).toBeUndefined();
  expect(nextStepOf({ state: 'gestopt', apply: { ...apply, url } }, { url })).toBeUndefined();
});
