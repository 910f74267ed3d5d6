import type { Verdict } from '../../schema/vocabulary.ts';

/**
 * What stands in every mail of a person or a program, and says nothing about an offer: the name below it, the legal notice
 * of a firm, the line of a telephone. Whatever is not surely one of these is a person's words, and is read by the editor.
 */

const CLOSING =
  /^(alvast bedankt en )?(met (een )?(vriendelijke|hartelijke|warme|sportieve|creatieve|zonnige|beste|collegiale|lieve) groet(en|jes)?|(vriendelijke |hartelijke |lieve |veel |de )?groet(en|jes)?|h?gr\.?|vr\.? ?gr\.?|mvg|m\.v\.g\.|hartelijks?|hoogachtend|(with )?(kind |best |warm )?regards|liefs|fijne (dag|avond|week|vakantie)|fijn weekend|succes)[ ,.!/]*$/i;
/** "Groet, Jan" on one line. */
const CLOSING_WITH_NAME =
  /^(?:met (?:vriendelijke|hartelijke) groet(?:en|jes)?|(?:vriendelijke |hartelijke |lieve )?groet(?:en|jes)?|h?gr|vr\.? ?gr|mvg)(?: van)?[ ,.!]+(.+)$/i;

const LINES_OF_SIGNATURE = 12;

/** What follows a closing formula in a name, an office or an address; any other word with a small letter is a sentence. */
const SMALL_WORDS = new Set(
  (
    'van de der den het ten ter te in op la le en of bij voor and the t/m ' +
    'begeleider coördinator coordinator directeur bestuurder coach psycholoog orthopedagoog leerkracht specialist leraar docent ' +
    'administratie secretariaat secretaris teamleider medewerker eigenaar adviseur zorgcoördinator consulent projectleider trainer ' +
    'onderwijs begaafdheid hoogbegaafdheid kind jeugd school stichting vereniging basisschool college praktijk ' +
    'tel telefoon mobiel mob m t e w e-mail email mail fax kvk postbus adres website site bezoekadres postadres werkdagen'
  ).split(' '),
);
/** Words that a signature does not hold: with one of them a line says something, however it is written. */
const SAYING =
  /\b(niet|geen|nooit|gestopt|stopt|stoppen|dicht|sluit|sluiten|gesloten|opgeheven|nieuwe?|anders?|gewijzigd|wijzig(en|ing)|veranderd?|verhuisd?|verhuizen|maar|wel|vol|wachtlijst|klopt|kloppen|weg|eraf|verwijder(en)?|vervalt|vervallen|per|vanaf|sinds|tot|nu|is|zijn|was|wordt|worden|heeft|hebben|kan|kunnen|graag|ps|p\.s\.|let|voortaan|(maan|dins|woens|donder|vrij|zater|zon)dag(en|s|ochtend|middag|avond)?|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|groep(en)?|start|begint|uur|euro|prijs|kost(en)?|les(sen)?|locatie|ipv|alleen|ook|behalve|nog)\b/i;
/** "Werkdagen: ma, di en do". */
const WORKING_DAYS =
  /^(werkdagen|aanwezig|bereikbaar|werkzaam)( op)?[ :]+((ma|di|wo|do|vr)(andag|nsdag|ensdag|nderdag|ijdag)?|en|t\/m|ochtend|middag|[ ,.&+/-])+$/i;
/** Whether a name or a line of a signature holds a word that such do not hold. */
export const saysSomething = (text: string): boolean => SAYING.test(text);

const CONTACT = /@|^https?:|^www\.|^\+?\d|^\(?0\d|^[a-z0-9-]+(\.[a-z0-9-]+)+\/?\S*$/i;

/** Lines that devices, mail programs and help desks add. */
const OF_A_PROGRAM: readonly RegExp[] = [
  /^(verstuurd|verzonden|gestuurd|sent) (vanaf|vanuit|met|via|from|with)( mijn| my| de| the)? (iphone|ipad|android\S*|samsung|galaxy|huawei|mobiel\S*|telefoon|smartphone|tablet|phone|outlook|mail|gmail|yahoo|proton\S*|windows|blackberry)\b[\w .+-]{0,40}$/i,
  /^\[(cid|image):[^\]]*\]$|^(<https?:\/\/[^<>\s]+>\s*)+$/i,
  /^(outlook voor|outlook for|download outlook|get outlook|haal outlook) .{2,60}$/i,
  /^(je ontvangt niet vaak|u ontvangt niet vaak|je krijgt niet vaak|you don't often get) (e-?mail|berichten?).{0,200}$/i,
  /^\[?(let op|caution|waarschuwing|externe? (e-?mail|afzender)|external (e-?mail|sender)|extern(al)?)\]?.{0,20}(deze e-?mail|dit bericht|this (e-?mail|message)).{0,40}(van buiten|externe (afzender|bron)|outside|external).{0,200}$/i,
  /^#{2,}\s*-.*-\s*#{2,}$/,
  /^(uw|je|jouw|your) (aanvraag|verzoek|ticket|melding|vraag|request) \(?#?\d+\)? (is|was|has been|werd) [\w ]{3,30}\.?$/i,
  /^(volg|vind|like|bezoek) (ons|mij)( ook)?( op| via)?:?([ |,/&]|en\b|linkedin|facebook|instagram|twitter|youtube|bluesky)+$/i,
  /^(this is a multi-?part message|this message (is|contains|was sent in) html|dit (bericht|is een bericht) in html).{0,120}$/i,
  /^(virusvrij|virus-?free)[.\s]*(www\.\S+)?(\s*<\S+>)?$/i,
  /^(\*+|-+|_+|=+|~+|—+|•|\|)$/,
];

/** Sentences of legal notices and of appeals to the environment: each names what only such a notice names. */
const NOTICE: readonly RegExp[] = [
  /^(disclaimer|proclaimer)\b/i,
  /\b(vertrouwelijke?|confidentieel|confidential)\b/i,
  /\b(geadresseerden?|beoogde ontvanger|intended recipient|addressee|intended (only|solely) for)\b/i,
  /\b(openbaarmaking|vermenigvuldiging|rechten worden ontleend|aansprakelijk(heid)?|onjuiste of onvolledige|overbrenging van)\b/i,
  /\b(ten onrechte|abusievelijk|per abuis|niet voor (u|jou) bestemd)\b/i,
  /\b(gebruik|verspreiding|verstrekking|use|disclosure|distribution)\b.*\b(door anderen|aan derden|niet toegestaan|verboden|prohibited|unauthori[sz]ed)\b/i,
  /\b(denk aan het milieu|print deze (e-?)?mail|consider the environment|alvorens .{0,30}print)/i,
];
/** What else such a notice says, beside a sentence that surely is one. */
const BESIDE_NOTICE =
  /\b(bericht|e-?mail|message|bijlagen?|attachments?)\b.*\b(verwijder(en|t)?|vernietig(en|t)?|afzender|ontvang(en|er|t)|bestemd|delete|sender|received|virus)/i;
/** A legal notice speaks of the mail in which it stands. */
const OF_A_MAIL = /\b(bericht|e-?mail|mail|message|bijlagen?|attachments?|disclaimer)\b/i;

/** The line of a help desk that says who wrote when. A person may write such a line too, in a mail of no help desk. */
const OF_A_DESK = /^\S[^,\n]{1,60}, \d{1,2} [a-z]{3,9}\.? \d{4},? (om )?\d{1,2}:\d{2}( [A-Z]{2,5})?$/i;
const DESK_MARK = /^#{2,}\s*-.*-\s*#{2,}$/m;

/**
 * The text without what stands in every mail. A legal notice stands at the end of a mail, in paragraphs of its own: the same
 * words elsewhere are a person's. `isEnd` says whether the text is the end of its mail.
 */
export function withoutSetPhrases(text: string, isEnd: boolean): string {
  const whole = text.replace(/\r\n?/g, '\n');
  const lines = whole.split('\n');
  const dashes = lines.findIndex((line) => /^-- ?$/.test(line));
  const body = withoutSignature(dashes >= 0 && isShortEnd(lines, dashes) ? lines.slice(0, dashes) : lines);
  const isDesk = DESK_MARK.test(whole);
  const kept = body.filter((line) => {
    const bare = line.trim();
    return !OF_A_PROGRAM.some((pattern) => pattern.test(bare)) && !(isDesk && OF_A_DESK.test(bare));
  });
  const paragraphs = kept
    .join('\n')
    .split(/\n[ \t\u00A0]*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
  if (isEnd) while (isNotice(paragraphs[paragraphs.length - 1] ?? '')) paragraphs.pop();
  return paragraphs
    .join('\n\n')
    .trimEnd()
    .replace(/^(?:[ \t\u00A0]*\n)+/, '');
}

/** Whether a paragraph holds nothing but the sentences of a legal notice. */
function isNotice(paragraph: string): boolean {
  if (!NOTICE.some((pattern) => pattern.test(paragraph)) || !OF_A_MAIL.test(paragraph)) return false;
  const sentences = paragraph.replace(/([.!?])\s+|\n(?=[A-Z])/g, '$1\uE002').split('\uE002');
  return sentences.every(
    (one) => one.trim() === '' || NOTICE.some((pattern) => pattern.test(one)) || BESIDE_NOTICE.test(one),
  );
}

/** Below "-- " stands a signature; what is long or says something was written by hand. */
function isShortEnd(lines: readonly string[], start: number): boolean {
  const below = lines.slice(start + 1).filter((line) => line.trim() !== '');
  return below.length <= LINES_OF_SIGNATURE && below.every(isSigned);
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = (lines[at] ?? '').trim();
    const name = CLOSING_WITH_NAME.exec(line)?.[1];
    if (!CLOSING.test(line) && !(name && isSigned(name))) continue;
    const kept: string[] = [];
    let isOver = false;
    lines.slice(at + 1).forEach((below, index) => {
      const isPart = !isOver && (below.trim() === '' || (index < LINES_OF_SIGNATURE * 2 && isSigned(below)));
      if (!isPart) {
        isOver = true;
        kept.push(below);
      }
    });
    return [...lines.slice(0, at), ...(kept.length > 0 ? ['', ...kept] : [])];
  }
  return lines;
}

/** Whether a line below a closing formula holds a name, an office or an address, and no sentence. */
function isSigned(line: string): boolean {
  const text = line.trim().replace(/^[>|*•·\s]+/, '');
  if (OF_A_PROGRAM.some((pattern) => pattern.test(text))) return true;
  if (WORKING_DAYS.test(text)) return true;
  if (SAYING.test(text) || text.length > 90) return false;
  const words = text.split(/[\s|,;:/()<>[\]•·]+/).filter(Boolean);
  return words.length <= 9 && words.every(isWordOfSignature);
}

function isWordOfSignature(word: string): boolean {
  const bare = word.replace(/^["'“”‘’*_]+|["'“”‘’*_.!]+$/g, '');
  return (
    bare === '' || CONTACT.test(bare) || /^[\p{Lu}\d&+–-]/u.test(bare) || SMALL_WORDS.has(bare.toLowerCase())
  );
}

const GREETING =
  /^((beste|dag|hallo|hoi|hi|hey|geachte|lieve|goede(morgen|middag|navond)|l\.?s\.?)( (mensen|redactie|allemaal|allen|team|collega('|’)?s?|heer|mevrouw|heer\/mevrouw|lezer|daar|jullie|van|de|het|leidse|aanpak|kaart))*)[ ,.!:]*$/i;
const HEREBY = /^hierbij (ons|mijn|het) antwoord[ .!:]*$/i;
/** A line of signs, or a letter that a program left behind; a cross or a sign of a hand says something. */
const NOISE = /^[\s\-_=*•.·|>–—]*$|^[a-wyz\u00C0-\u024F]$/i;
const THANKS =
  /^((alvast |heel )?(bedankt|hartelijk dank|veel dank|dank (je|jullie|u)( wel)?)|dankjewel|dank)[ ,.!]*$/i;
const ALL_HOLDS =
  /^(ja[,.!]? )?((alles|dit|het|dat|alle gegevens|de gegevens|onze gegevens)( op de kaart)? )?(klopt|kloppen)( (nog|allemaal|helemaal|zo))*[ .!]*$/i;
const STILL_RUNS: Readonly<Partial<Record<Verdict, RegExp>>> = { klopt: ALL_HOLDS };

/**
 * Whether words beside a verdict leave nothing to decide: a greeting, thanks, or the verdict said once more. Such words are
 * shown, but do not keep the verdict waiting.
 */
export function addsNothing(words: string, verdicts: readonly Verdict[]): boolean {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .every(
      (line) =>
        NOISE.test(line) ||
        GREETING.test(line) ||
        THANKS.test(line) ||
        HEREBY.test(line) ||
        (verdicts.length > 0 && verdicts.every((verdict) => STILL_RUNS[verdict]?.test(line) ?? false)),
    );
}
