import { dateLabel } from '../wording.ts';
import { dateInAmsterdam } from '../../../domain/schema/dates.ts';

const things = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`);

/** The room in which the change set is published, and what was published is undone. */
export const publish = {
  title: 'Publiceren',
  lead: (count: number) =>
    count === 0
      ? 'Er is niets te publiceren.'
      : `Je gaat ${things(count)} veranderen. Kijk het na, en druk op de groene knop.`,
  leadClash: 'Kies eerst wat blijft. Daarna kun je publiceren.',
  nothing: 'Verander eerst iets, of neem reacties over. Wat je verandert, staat daarna hier.',
  wrong: 'Dit moet eerst goed zijn',
  wrongElsewhere: 'Dit klopte al niet',
  wrongElsewhereLead: 'Je kunt publiceren, maar de site wordt pas ververst als ook dit goed is.',
  clashTitle: 'Kies wat blijft',
  clashLead: 'Jij en iemand anders veranderden hetzelfde. Kies per veld.',
  settle: 'Houd deze keuze',
  refresh: 'Haal de nieuwste inhoud op',
  refreshed: 'Dit is de nieuwste inhoud, met jouw wijzigingen erop.',
  ours: 'Van jou',
  theirs: 'Van de ander, staat er nu',
  before: 'Was',
  after: 'Wordt',
  nothingThere: 'leeg',
  whole: 'Het hele bestand',
  gone: 'weggehaald',
  isNew: 'Nieuw',
  taken: 'Wordt weggehaald',
  round: 'Wat de ronde onthoudt',
  roundLead: 'Wie gevraagd is en wie antwoordde. Geen namen en geen tekst van mensen.',
  drop: 'Laat zitten',
  dropOf: (name: string) => `Laat zitten: ${name}`,
  dropAll: 'Laat alles zitten',
  droppedAll: 'Alles staat weer zoals het gepubliceerd is.',
  button: 'Publiceren',
  buttonZip: 'Publiceren en zip bewaren',
  publishing: 'Bezig met publiceren.',
  done: {
    repository: 'Gepubliceerd. Over ongeveer 3 minuten zichtbaar op de site.',
    folder: 'Opgeslagen in de map.',
    zip: 'De nieuwe zip staat bij je downloads. Stuur hem aan wie de site beheert.',
    example: 'Gepubliceerd in het voorbeeld. Op een echte site zie je het na een paar minuten.',
  },
  visible: 'Nu zichtbaar op de site.',
  slow: 'Het duurt langer dan anders. Is het over een uur nog niet zichtbaar, vraag dan wie de site beheert om te kijken. Je wijziging is veilig.',
  look: 'Bekijk het op de site',
  meanwhile:
    'Iemand anders publiceerde net iets. Je wijzigingen zijn er nog, nu boven op die van de ander. Kijk ze na en druk nog eens op Publiceren.',
  again: 'Je wijzigingen zijn er nog.',
  saveZip: 'Bewaar de zip nog eens',
  history: 'Eerder gepubliceerd',
  historyNone: 'Er is nog niets gepubliceerd.',
  historyLoad: 'Haal de lijst op',
  undo: 'Maak ongedaan',
  undoOf: (message: string) => `Maak ongedaan: ${message}`,
  undone:
    'Hieronder staat wat er teruggaat. Er is nog niets veranderd op de site: druk op Publiceren als het klopt.',
  undoNothing: 'Hiervan is niets meer over om terug te draaien.',
  undoStays: (names: string) => `Wat later nog gewijzigd is, blijft zoals het nu is: ${names}.`,
  undoBegin:
    'Dit is de keer dat de inhoud er voor het eerst kwam. Dat kun je niet ongedaan maken: er zou niets overblijven.',
  undoMessage: (message: string) => `Ongedaan gemaakt: ${message}`,
  at: (instant: string) =>
    `${dateLabel(dateInAmsterdam(new Date(instant)))}, ${new Date(instant).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })}`,
  /** The message that goes with a publication, for who reads the history. */
  message: (names: readonly string[]) => {
    const [first = '', second] = names;
    if (names.length === 0) return 'Ronde bijgewerkt';
    if (names.length === 1) return `${first} bijgewerkt`;
    if (names.length === 2) return `${first} en ${second ?? ''} bijgewerkt`;
    return `${first}, ${second ?? ''} en nog ${names.length - 2} bijgewerkt`;
  },
} as const;
