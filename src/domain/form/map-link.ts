import { pointMeant } from '../checks/meant/place.ts';

const NUMBER = '(-?\\d{1,3}\\.\\d+)';

/**
 * How map sites write a point in the address of a page, the surest first: the pin that somebody chose stands before the
 * middle of what they looked at.
 */
const LINKS = [
  // Google Maps: the pin, a search for coordinates, the middle of the view.
  `!3d${NUMBER}!4d${NUMBER}`,
  `[?&](?:q|query|destination|daddr|ll|sll|center)=(?:loc:)?${NUMBER}(?:,|%2C)(?:\\+|%20)*${NUMBER}`,
  `/(?:place|search|dir)/${NUMBER},(?:\\+|%20)*${NUMBER}`,
  `@${NUMBER},${NUMBER}`,
  // OpenStreetMap: the mark, then the view.
  `mlat=${NUMBER}&mlon=${NUMBER}`,
  `#map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`,
  // A link of a phone, and Bing.
  `^geo:${NUMBER},${NUMBER}`,
  `cp=${NUMBER}~${NUMBER}`,
].map((pattern) => new RegExp(pattern));

/** Degrees, minutes and seconds, as Google shows them below a pin: 52°09'40.3"N 4°29'30.1"E. */
const SEXAGESIMAL =
  /(\d{1,3})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:[.,]\d+)?)["″”]\s*([NSZ])[\s,]+(\d{1,3})°\s*(\d{1,2})['′’]\s*(\d{1,2}(?:[.,]\d+)?)["″”]\s*([EOW])/i;

/** How exact a point is written, in decimals of a degree: a metre. */
const DECIMALS = 5;

/**
 * The point that was meant by a pasted link to a map, or by coordinates, as `52.228, 4.522` (WGS84 degrees); `undefined`
 * when the text holds none.
 */
export function pointPasted(typed: string): string | undefined {
  const text = typed.trim();
  for (const link of LINKS) {
    const [, lat, lon] = link.exec(text) ?? [];
    if (lat !== undefined && lon !== undefined && Math.abs(Number(lat)) <= 90)
      return `${rounded(lat)}, ${rounded(lon)}`;
  }
  const degrees = SEXAGESIMAL.exec(text);
  if (degrees) {
    const at = (from: number) => Number((degrees[from] ?? '').replace(',', '.'));
    const decimal = (from: number) => at(from) + at(from + 1) / 60 + at(from + 2) / 3600;
    const south = /[SZ]/i.test(degrees[4] ?? '') ? -1 : 1;
    const west = /W/i.test(degrees[8] ?? '') ? -1 : 1;
    return `${rounded(south * decimal(1))}, ${rounded(west * decimal(5))}`;
  }
  return /^https?:/i.test(text) ? undefined : pointMeant(text);
}

const rounded = (degrees: string | number) => String(Number(Number(degrees).toFixed(DECIMALS)));
