/** The postcode that was meant, as `2171 AB`; `undefined` when the text does not hold exactly one. */
export function postcodeMeant(typed: string): string | undefined {
  const found = [...typed.matchAll(/(?:^|\D)([1-9]\d{3})[\s.-]*([A-Za-z]{2})(?![A-Za-z])/g)];
  const [, digits = '', letters = ''] = found[0] ?? [];
  return found.length === 1 ? `${digits} ${letters.toUpperCase()}` : undefined;
}

/** The point that was meant, as `52.228, 4.522`; `undefined` when the text does not hold two numbers. */
export function pointMeant(typed: unknown): string | undefined {
  const text = Array.isArray(typed) ? typed.map(String).join(' ') : String(typed);
  const numbers = text.match(/\d{1,3}[.,]\d{2,}/g) ?? [];
  const [lat, lon] = numbers.map((number) => number.replace(',', '.'));
  if (numbers.length !== 2 || Number(lat) > 90 || /[a-z]/i.test(text)) return undefined;
  return `${lat}, ${lon}`;
}
