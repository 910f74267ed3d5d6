import { describe, expect, test } from 'vitest';
import { onlyHarmless } from '../../src/client/map/trusted-markup.ts';

describe('markup that the map writes', () => {
  test.each([
    '',
    '5 km',
    '<span aria-hidden="true">+</span>',
    '<span aria-hidden="true">&#x2212;</span>',
    '<svg/>',
    'Kaartgegevens &copy; <a href="https://www.kadaster.nl">Kadaster</a> <span aria-hidden="true">|</span> GeoNames',
  ])('passes when it is %s', (markup) => expect(onlyHarmless(markup)).toBe(markup));

  test.each([
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">Kadaster</a>',
    '<a href="https://a.nl" onclick="alert(1)">Kadaster</a>',
    '<a href="https://a.nl"><img src=x></a>',
    '<svg/onload=alert(1)>',
    '<svg></svg>',
    '<script>alert(1)</script>',
    '<span aria-hidden="true" style="x">+</span>',
    '<',
    '5 km<b>',
  ])('is refused when it is %s', (markup) => expect(() => onlyHarmless(markup)).toThrow(TypeError));
});
