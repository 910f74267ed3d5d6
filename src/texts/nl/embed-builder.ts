/** The page where a partner makes the snippet for its own site. */
export const embedBuilder = {
  title: 'Zet de kaart op je eigen site',
  lead: 'Kies wat jouw bezoekers zien en kopieer de code. Wat wij bijwerken, is bij jou meteen ook bijgewerkt. Het is gratis, en er zijn geen cookies.',
  footer: 'Zet de kaart op je eigen site',
  choose: 'Kies wat je laat zien',
  show: 'Laat zien',
  shows: { both: 'Lijst en kaart', list: 'Alleen de lijst', map: 'Alleen de kaart' },
  municipality: 'Gemeente',
  anyMunicipality: 'Alle gemeenten',
  more: 'Meer keuzes',
  fixed: 'Bezoekers mogen deze keuzes niet veranderen',
  height: 'Hoogte',
  grows: 'Groeit mee met de inhoud',
  fixedHeight: 'Altijd even hoog',
  pixels: 'Hoogte in pixels',
  colour: 'Kleur',
  ownColour: 'Gebruik onze eigen kleur',
  pickColour: 'Onze kleur',
  colourRefused:
    'In deze kleur zijn de letters niet goed te lezen. Kies een donkerder of een lichtere kleur.',
  found: (count: number) =>
    count === 0 ? 'Met deze keuzes is er geen aanbod.' : `Met deze keuzes laat je ${count} keer aanbod zien.`,
  failed: 'De keuzes laden niet. Je kunt wel de code hieronder gebruiken: die laat al het aanbod zien.',
  withoutScript:
    'Kiezen lukt hier nu niet, want daarvoor is JavaScript nodig. De code hieronder laat al het aanbod zien.',
  preview: 'Zo ziet het eruit',
  previewTitle: 'Voorbeeld van de kaart',
  code: 'Kopieer de code',
  copy: 'Kopieer',
  copied: 'Gekopieerd.',
  copyFailed: 'Kopiëren lukt niet. De code is geselecteerd: kopieer die met Ctrl+C.',
  ways: {
    script: {
      title: 'Het liefst: code die meegroeit',
      lead: 'Voor sites waar je HTML met een script mag plakken. Lukt het script niet, dan blijft er een link staan.',
      label: 'Code die meegroeit',
    },
    iframe: {
      title: 'Zonder script: een vast venster',
      lead: 'Voor sites die geen script toestaan, zoals de meeste in SharePoint.',
      label: 'Code voor een vast venster',
    },
    list: {
      title: 'Als niets anders mag: een gewone lijst',
      lead: 'Deze lijst verandert niet vanzelf. Kopieer hem een paar keer per jaar opnieuw.',
      label: 'Code voor een gewone lijst',
    },
  },
  feed: 'Kan jouw site een feed laten zien? Gebruik dan dit adres. Daarin staat wat het laatst is bevestigd of veranderd:',
  asOf: (date: string) => `Stand van ${date}. Het nieuwste staat op:`,
  most: (shown: number, total: number) => `Dit zijn de eerste ${shown} van ${total}.`,
  steps: 'Zo plak je de code',
  systems: [
    {
      name: 'WordPress',
      steps: [
        'Open de pagina en voeg een blok toe: “Aangepaste HTML”.',
        'Plak de code in dat blok.',
        'Kijk met “Voorbeeld” of het werkt, en werk de pagina bij.',
        'Is de code na het opslaan weg? Dan mag je account geen script plaatsen. Gebruik het vaste venster, of vraag de beheerder.',
      ],
    },
    {
      name: 'SharePoint',
      steps: [
        'Bewerk de pagina en voeg het webonderdeel “Insluiten” toe.',
        'Plak de code voor een vast venster.',
        'Staat er dat de website niet is toegestaan? Vraag de beheerder om het adres van deze site toe te voegen bij “HTML-veldbeveiliging”.',
        'Publiceer de pagina.',
      ],
    },
    {
      name: 'Een eigen site in HTML',
      steps: [
        'Plak de code op de plek waar de kaart moet komen.',
        'Heeft de site een Content-Security-Policy? Zet het adres van deze site dan bij script-src en frame-src.',
        'Zet de pagina online en kijk op een telefoon of het werkt.',
      ],
    },
  ],
  report: (publisher: string) =>
    `Staat de kaart op je site? Laat het weten aan ${publisher}. Dan kijken we af en toe of alles nog werkt.`,
};
