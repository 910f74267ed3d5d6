import { normalise } from '../../schema/text.ts';

/**
 * Words by which a letter speaks of a field of an offer. They only decide which fields of the form stand in front, so that
 * one too many does no harm.
 */
const WORDS: [field: string, words: RegExp][] = [
  ['title', /\b(?:naam|heet|titel|noemen)\b/],
  ['summary', /\b(?:omschrijving|beschrijving|tekst|samenvatting|inhoud)\b/],
  ['ages', /\b(?:leeftijd\w*|jaar|jarige\w*|groep \d|groepen|klas)\b/],
  ['area', /\b(?:gemeente\w*|regio|inwoners|woon\w*|woont|buiten)\b/],
  ['access', /\b(?:iedereen|eigen school|schoolbestuur|samenwerkingsverband|leerlingen van)\b/],
  [
    'when',
    /\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|uur|ochtend\w*|middag\w*|avond\w*|dag|data|datum|start\w*|begin\w*|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/,
  ],
  ['locations', /\b(?:adres|straat|locatie\w*|verhuis\w*|gebouw|zaal|plaats|laan)\b/],
  ['online', /\b(?:online|teams|zoom|digitaal)\b/],
  ['cost', /\b(?:kost\w*|prijs|tarief|euro|eur|gratis|betaal\w*|bijdrage)\b|€/],
  ['apply', /\b(?:aanmeld\w*|opgeven|inschrijv\w*|aanmelding)\b/],
  ['contact', /\b(?:mail\w*|e mail|telefoon\w*|tel|nummer|website|site|www|bereik\w*|contact\w*)\b|@/],
  ['places', /\b(?:vol|wachtlijst|plek\w*|plaatsen|beschikbaar)\b/],
  ['state', /\b(?:stopt|gestopt|stoppen|niet meer|vervalt|vervallen|opgeheven|gaat niet door)\b/],
  ['providers', /\b(?:overgenomen|fusie|overgegaan|andere organisatie)\b/],
];

/** The fields of an offer that a letter seems to speak of: that of which it speaks most stands first. */
export function fieldsMeant(letter: string): string[] {
  const text = normalise(letter);
  const signs = /€|@/.exec(letter)?.[0] ?? '';
  const counted = WORDS.map(([field, words]) => {
    const found = `${text} ${signs}`.match(new RegExp(words.source, 'g')) ?? [];
    return { field, count: found.length };
  });
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ field }) => field);
}
