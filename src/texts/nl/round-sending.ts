import { toCsv } from '../../domain/sheet/csv.ts';
import { escapeHtml } from '../../domain/site/html.ts';
import type { PlainDate } from '../../domain/schema/dates.ts';
import { mailAddress } from './reply-mail.ts';
import type { RoundMail } from './round-mail.ts';
import { mailboxSearch } from './round-work-list.ts';
import { round } from './round.ts';
import { dateLabel } from './wording.ts';

const { sending } = round;

/** A mail that is to be sent to a provider. */
export interface OutgoingMail {
  provider: { id: string; name: string; email?: string | undefined };
  mail: RoundMail;
  /** The address of the provider's own page. */
  page: string;
  /** How many offers it is asked about. */
  count: number;
  /** When the last mail of this round was made; absent for the first. */
  lastDrafted: PlainDate | undefined;
  /** What is known of a provider without a mailbox. */
  otherWays: readonly string[];
}

/** One row for each mail to somebody with a mailbox, for the mail merge of a mail program or of Word. */
export function sendingCsv(mails: readonly OutgoingMail[]): string {
  const rows = mails.flatMap(({ provider, mail, page, count }) =>
    provider.email ? [[provider.name, provider.email, mail.subject, page, String(count), mail.brief]] : [],
  );
  return toCsv([Object.values(sending.columns), ...rows]);
}

/**
 * The page from which an editor sends the mails with any mail program: it opens each, and has buttons to copy its parts.
 * It is one file that needs no other and no network.
 */
export function sendingPage(mails: readonly OutgoingMail[], title: string, today: PlainDate): string {
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(title)}</h1>
<p>${dateLabel(today)}. ${escapeHtml(sending.lead(mails.length))}</p>
<ol>${sending.how.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>
<p role="status" id="stand"></p>
${mails.map((mail) => sectionOf(mail, today)).join('\n')}
<script>${SCRIPT}</script>
</html>
`;
}

function sectionOf({ provider, mail, lastDrafted, otherWays }: OutgoingMail, today: PlainDate): string {
  const { id, name, email } = provider;
  const address = email && mailAddress({ subject: mail.subject, body: mail.brief }, email);
  const texts = { to: email ?? '', subject: mail.subject, text: mail.brief };
  const copies = (['to', 'subject', 'text'] as const)
    .filter((part) => texts[part])
    .map(
      (part) =>
        `<button type="button" data-copy="${id}-${part}" aria-label="${escapeHtml(`Kopieer ${sending.copyOf[part]} voor ${name}`)}">${sending.copy[part]}</button>`,
    );
  const way = email
    ? `<p>${escapeHtml(email)}</p>`
    : `<p>${sending.noMailbox} ${escapeHtml(otherWays.join(' · ') || sending.nothing)}. <a href="${escapeHtml(mailboxSearch(name))}">${sending.search}</a></p>`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(name)}</h2>
${way}
${lastDrafted ? `<p>${sending.reminder(dateLabel(lastDrafted))}</p>` : ''}
<p class="acts">
${address ? `<a href="${escapeHtml(address)}" aria-label="${escapeHtml(sending.openFor(name))}">${sending.open}</a>` : ''}
${copies.join('\n')}
<label><input type="checkbox" data-sent="${today} ${id}"> ${sending.sent}</label>
</p>
<details><summary>${sending.read}</summary>
${email ? `<p><input readonly size="60" id="${id}-to" value="${escapeHtml(email)}" aria-label="mailbox"></p>` : ''}
<p><input readonly size="60" id="${id}-subject" value="${escapeHtml(texts.subject)}" aria-label="onderwerp"></p>
<p><textarea readonly rows="18" cols="80" id="${id}-text" aria-label="tekst">${escapeHtml(texts.text)}</textarea></p>
</details>
</section>`;
}

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 1.5rem auto; padding: 0 1rem; color: #1c2b2d; background: #fbf7f0; }
  section { padding: 0.75rem 1rem; margin-block: 1rem; border-radius: 0.5rem; background: #fff; }
  section:has(:checked) { opacity: 0.6; }
  h2 { margin: 0; font-size: 1.15rem; }
  p { margin: 0.3rem 0; }
  .acts { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .acts a, button { padding: 0.6rem 0.9rem; border: 1px solid #17494d; border-radius: 0.4rem; font: inherit; color: #17494d; background: #fff; cursor: pointer; }
  .acts a { color: #fff; background: #17494d; text-decoration: none; }
  :focus-visible { outline: 3px solid #e5a823; outline-offset: 2px; }
  input, textarea { max-width: 100%; box-sizing: border-box; font: inherit; }
  #stand { position: sticky; top: 0; min-height: 1.5em; padding: 0.25rem 0; background: #fbf7f0; font-weight: 700; }
`;

/** Copying and ticking. A browser may refuse to keep ticks for a file; the page works all the same. */
const SCRIPT = `
  var say = function (text) { document.getElementById('stand').textContent = text; };
  document.addEventListener('click', function (event) {
    var id = event.target.getAttribute('data-copy');
    if (!id) return;
    var field = document.getElementById(id);
    var byHand = function () {
      field.closest('details').open = true;
      field.focus();
      field.select();
      say(document.execCommand('copy') ? ${JSON.stringify(sending.copied)} : ${JSON.stringify(sending.copyFailed)});
    };
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(field.value).then(function () { say(${JSON.stringify(sending.copied)}); }, byHand);
  });
  document.querySelectorAll('[data-sent]').forEach(function (box) {
    var key = 'verstuurd ' + box.getAttribute('data-sent');
    try { box.checked = localStorage.getItem(key) === 'ja'; } catch (error) {}
    box.addEventListener('change', function () {
      try { localStorage.setItem(key, box.checked ? 'ja' : ''); } catch (error) {}
    });
  });
`;
