/** What stands around the finder on a partner's page. */
export const embeddedView = {
  fixed: (asked: string) => `Deze pagina laat dit zien. ${asked}`,
  credit: (publisher: string) => `Dit overzicht is van ${publisher}.`,
  wholeSite: 'Open de hele site',
  description: 'Het aanbod om op een andere site te laten zien.',
  withoutScript:
    'Zoeken lukt hier nu niet, want daarvoor is JavaScript nodig. Je kunt wel de lijst lezen. Op de hele site staan ook lijsten per soort, gemeente en leeftijd.',
};
