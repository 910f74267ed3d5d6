/** The first screen of the desk, for somebody who never saw it. */
export const start = {
  title: 'Beheer van het aanbod',
  steps: [
    'Hier houd je het aanbod op deze site bij, zonder ingewikkelde programma’s.',
    'Je verbetert wat niet klopt, vraagt aanbieders of alles nog klopt, en leest hun antwoorden in.',
    'Er verandert niets op de site totdat je op de groene knop Publiceren drukt.',
    'En alles wat je publiceert, kun je weer ongedaan maken.',
  ],
  picture: 'Je kijkt en verbetert, je drukt op Publiceren, en een paar minuten later zien bezoekers het.',
  pictureSteps: ['Kijken en verbeteren', 'Publiceren', 'Zichtbaar op de site'],
  withoutScript:
    'Voor het beheer is JavaScript nodig. Zet het aan in je browser, of neem een andere browser, en laad de pagina opnieuw.',
  loading: 'Het beheer wordt geladen.',
  goOn: 'Ga verder',
  goOnWith: (name: string) => `Ga verder met ${name}`,
  unpublished: (count: number) =>
    count === 1 ? '1 wijziging is nog niet gepubliceerd' : `${count} wijzigingen zijn nog niet gepubliceerd`,
  forget: 'Vergeet',
  forgetNamed: (name: string) => `Vergeet ${name} op deze computer`,
  ways: 'Waar staat de inhoud?',
  repository: {
    title: (name: string) => `Open de inhoud van ${name}`,
    lead: 'Zo werk je meestal. Wat je publiceert, komt vanzelf op de site.',
    signIn: 'Log in',
    signInAt: (host: string) => `Log in bij ${host}`,
    key: 'Sleutel',
    keyHint:
      'De sleutel is een lange rij letters en cijfers die je technische helper voor je maakte. Hij geeft alleen toegang tot de inhoud van deze site.',
    open: 'Open',
    opening: 'De inhoud wordt geopend. Dat duurt een paar tellen.',
    keep: 'Onthoud de sleutel totdat ik dit tabblad sluit',
    notKept:
      'Dit adres wordt door meer sites gedeeld. Daarom onthouden we de sleutel hier niet: na opnieuw laden vul je hem nog eens in.',
    empty: 'Plak eerst de sleutel.',
    broughtKey: 'Je helper stuurde je een link met de sleutel. Druk op Open.',
    help: 'Hoe kom je aan een sleutel?',
    githubSteps: [
      'Vraag iemand met toegang tot de repository. Dit doe je één keer per jaar.',
      'Ga bij GitHub naar Settings > Developer settings > Fine-grained tokens, en kies Generate new token.',
      'Kies bij Repository access alleen deze repository, en bij Permissions: Contents, Read and write.',
      'Kies als einddatum een dag na de ronde van volgend jaar, en kopieer de sleutel.',
    ],
    otherSteps: [
      'Vraag iemand met toegang tot de repository. Dit doe je één keer per jaar.',
      'Maak bij de instellingen van je account een Access token, met het recht om de repository te schrijven.',
      'Kies als einddatum een dag na de ronde van volgend jaar, en kopieer de sleutel.',
    ],
    githubLink: 'Maak een sleutel bij GitHub',
    forOther: 'Een sleutel doorgeven aan de redactie',
    forOtherLead:
      'Ben jij de helper? Plak hieronder de sleutel. Je krijgt een link en een QR-code voor de redactie. Stuur die alleen aan haar: wie hem heeft, kan de site wijzigen.',
    makeLink: 'Maak een link',
    link: 'Link met de sleutel',
    copy: 'Kopieer de link',
    copied: 'De link is gekopieerd.',
    copyFailed: 'Kopiëren lukt niet. Kies de link in het veld en druk op Ctrl en C.',
    qr: 'QR-code van de link',
    none: 'Er is nog geen repository ingesteld. Een technische helper vult die in bij de regio, in het veld repository.',
  },
  folder: {
    title: 'Een map op deze computer',
    lead: 'Voor wie de inhoud als map met bestanden heeft. Kies de map content.',
    open: 'Kies een map',
    missing: 'Dit werkt alleen in Chrome en Edge. In deze browser kun je een zip openen.',
    refused:
      'De browser mag deze map niet openen. Kies de map opnieuw, en druk op Toestaan als de browser dat vraagt.',
  },
  zip: {
    title: 'Een zip met de inhoud',
    lead: 'Werkt in elke browser. Na het publiceren bewaar je de nieuwe zip, en stuur je die aan wie de site beheert.',
    label: 'Kies een zip',
  },
  example: {
    title: 'Probeer het eerst met voorbeelden',
    lead: 'Een verzonnen regio om alles mee uit te proberen. Je kunt niets stukmaken.',
    open: 'Probeer het met voorbeelden',
  },
} as const;
