import { fieldOnLine, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** The parts of a mailbox are as long as its standard allows (RFC 5321), so that no text takes long to look through. */
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const MOBILE = /(?:^|[^\d.-])((?:(?:\+|00)31[\s.-]?(?:\(0\))?|\(?0)[\s.-]?6\)?(?:[\s./-]?\d){8})(?![\d:])/g;

/** Mail services of private people. */
const PRIVATE_DOMAINS =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|proton(?:mail)?|ziggo|kpnmail|kpnplanet|planet|home|xs4all|casema|upcmail|hetnet|telfort|tele2|solcon)\./;

/** Words that show that a mailbox belongs to a task, not to a person. */
const TASKS =
  /^(?:info|contact|mail|post|secretariaat|administratie|receptie|balie|directie|bestuur|team|school|kantoor|office|aanmeld\w*|inschrijv\w*|vragen|hulp|loket|steunpunt|ouders?|begeleiding|ib|zorg|hb|plusklas|talent\w*|cursus\w*|scholing|opleiding\w*|training\w*|academie|redactie|kaart|communicatie|project\w*|programma|onderwijs|jeugd\w*|cjg|privacy|pre|edu\w*|museum|reserver\w*)$/;

/** First names that are so common in the Netherlands that a mailbox with one is somebody's own. */
const FIRST_NAMES = new Set(
  `anna anne annemarie annemiek bart bas bram carla chantal daan daniel david dennis diana edwin elly els emma erik esther
  eva femke frank fred hans henk ingrid irene jan janneke jasper jeroen jessica johan jolanda joost joris judith karin kees
  kim koen laura linda lisa maarten mark marjan marieke marijke marjolein mariska martijn mieke miranda mirjam monique nicole
  paul peter petra pieter rob robert ruud sander sandra saskia sophie stefan susanne suzanne tessa thomas tim tom wendy
  willem wim yvonne`.split(/\s+/),
);

/** Finds what looks like a personal mailbox or a mobile number, anywhere in a file: the map names no people. */
export function checkPrivacy({ path, text }: SourceFile): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const at = (problem: string, fix: string): Problem => ({
      file: path,
      line: index + 1,
      field: fieldOnLine(line),
      problem,
      fix,
    });
    const mailboxes = (line.match(EMAIL) ?? []).filter(looksPersonal);
    const numbers = [...line.matchAll(MOBILE)].map(([, number = '']) => number);
    return [
      ...mailboxes.map((mailbox) =>
        at(
          `${mailbox} lijkt het adres van een persoon`,
          'gebruik een algemeen adres van de organisatie, zoals info@..., of laat het veld weg',
        ),
      ),
      ...numbers.map((number) =>
        at(
          `${number.trim()} lijkt een mobiel nummer`,
          'gebruik het algemene nummer van de organisatie, of laat het veld weg',
        ),
      ),
    ];
  });
}

function looksPersonal(mailbox: string): boolean {
  const [local = '', domain = ''] = mailbox.toLowerCase().split('@');
  if (PRIVATE_DOMAINS.test(domain)) return true;
  const parts = local.split(/[._+-]+/).filter((part) => !/^\d*$/.test(part));
  if (parts.some((part) => TASKS.test(part) || (domain.includes(part) && part.length > 3))) return false;
  return parts.length > 1 || FIRST_NAMES.has(parts[0] ?? '');
}
