/** What stands around the finder on a partner's page. */
export const embeddedView = {
  fixed: (asked: string) => `Deze pagina laat dit zien. ${asked}`,
  credit: (publisher: string) => `Dit overzicht is van ${publisher}.`,
  wholeSite: 'Open de hele site',
  description: 'Het aanbod om op een andere site te laten zien.',
  withoutScript:
    'Zoeken lukt hier nu niet, want daarvoor is JavaScript nodig. Je kunt wel de lijst lezen. “Zoek” brengt je naar de hele site: kies daar je gemeente en een leeftijd.',
};
