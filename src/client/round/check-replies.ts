import { dateInAmsterdam } from '../../domain/schema/dates.ts';
import { writeCodeLine } from '../../domain/round/reply-line.ts';
import { valuesOf, verdicts } from '../../domain/schema/vocabulary.ts';
import { holdsMail, replyMail, mailAddress, type GivenReply, type Mail } from '../../texts/nl/reply-mail.ts';
import { round } from '../../texts/nl/round.ts';
import { copyText } from '../shared/copying.ts';
import { part } from '../shared/parts.ts';
import { patience } from '../shared/patience.ts';

const { check } = round;

/** After so many milliseconds without a response from the region's form, a mail is the better way. */
const PATIENCE_MS = 15_000;

/**
 * Gathers the replies of a provider into one mail, which the provider sends, or into one reply for the region's form.
 * Nothing leaves the page before that.
 */
class CheckReplies extends HTMLElement {
  #leaving = new AbortController();
  #isPosting = false;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => this.#send(event), { signal });
    form?.addEventListener('formdata', (event) => this.#fill(event.formData), { signal });
    const byMail = this.querySelector<HTMLElement>('[data-part=by-mail]');
    if (byMail) byMail.hidden = false;
    const copy = () => void copyText(part<HTMLTextAreaElement>(this, 'text'), part(this, 'status'), check);
    part(this, 'copy').addEventListener('click', copy, { signal });
    this.#restore();
    form?.addEventListener('input', () => this.#keep(), { signal });
    this.#carryCode();
  }

  /** The code in the link of our mail stands behind "#", so that no server sees it. */
  get #code(): string | undefined {
    return /^#code=([0-9a-f]{16})$/.exec(location.hash)?.[1];
  }

  /** The mails that stand ready without script get the code of our mail too. */
  #carryCode(): void {
    const code = this.#code;
    const { provider = '' } = this.dataset;
    if (code === undefined) return;
    const line = encodeURIComponent(`\r\n${writeCodeLine({ provider, code })}`);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:"]'))
      link.setAttribute('href', `${link.getAttribute('href') ?? ''}${line}`);
  }

  get #drawer(): string {
    return `antwoord-${this.dataset['provider'] ?? ''}`;
  }

  /** Keeps the choices and remarks in this tab: whoever reloads the page by accident has typed nothing for nothing. */
  #keep(): void {
    const typed = [
      ...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:checked, textarea'),
    ];
    try {
      sessionStorage.setItem(this.#drawer, JSON.stringify(typed.map(({ name, value }) => [name, value])));
    } catch {
      // A browser that stores nothing leaves the page as it was without this.
    }
  }

  #restore(): void {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#drawer) ?? '[]') as [
        name: string,
        value: string,
      ][];
      const fields = [
        ...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=radio], textarea'),
      ];
      for (const [name, value] of kept)
        for (const field of fields.filter((one) => one.name === name)) {
          if (field instanceof HTMLTextAreaElement) field.value = value;
          else if (field.value === value) field.checked = true;
        }
    } catch {
      // What cannot be read was not kept by this page.
    }
  }

  #forget(): void {
    try {
      sessionStorage.removeItem(this.#drawer);
    } catch {
      // Nothing was kept.
    }
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    const replies = this.#replies();
    if (replies.length === 0) {
      this.#announce(check.chooseFirst);
      return;
    }
    const form = event.target as HTMLFormElement;
    const wantsMail = event.submitter?.dataset['part'] === 'by-mail';
    const mail = this.#mail(replies);
    if (form.dataset['hasForm'] !== undefined && !wantsMail) {
      void this.#post(form, mail);
      return;
    }
    const address = mailAddress(mail, this.dataset['mailbox']);
    this.#showText(mail);
    this.#announce(address ? check.ready : check.tooLong);
    if (address) location.href = address;
  }

  /**
   * Posts the form as the browser would without script, but stays on the page, where a mail is the way when the post
   * fails.
   */
  async #post(form: HTMLFormElement, mail: Mail): Promise<void> {
    if (this.#isPosting) return;
    this.#isPosting = true;
    this.#announce(check.posting);
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const signal = patience(PATIENCE_MS, this.#leaving.signal);
    try {
      const response = await fetch(form.action, { method: 'POST', body, signal });
      if (!response.ok) throw new Error(`The form gave status ${response.status}`);
      part(this, 'copy-box').hidden = true;
      this.#forget();
      this.#announce(check.posted);
    } catch {
      this.#showText(mail);
      this.#announce(check.postFailed);
    } finally {
      this.#isPosting = false;
    }
  }

  #showText({ body }: Mail): void {
    part(this, 'copy-box').hidden = false;
    part<HTMLTextAreaElement>(this, 'text').value = body;
  }

  /**
   * Puts the one reply with its date in the data of the form. The choices by themselves are for visitors without
   * script.
   */
  #fill(data: FormData): void {
    for (const name of [...data.keys()]) if (/^(antwoord|wijziging)-/.test(name)) data.delete(name);
    data.set('antwoord', this.#mail(this.#replies()).body);
  }

  #replies(): GivenReply[] {
    return [...this.querySelectorAll<HTMLElement>('[data-offer]')].flatMap((entry) => {
      const chosen = entry.querySelector<HTMLInputElement>('input:checked')?.dataset['verdict'];
      const verdict = valuesOf(verdicts).find((value) => value === chosen);
      if (!verdict) return [];
      const { offer: id = '', title = '' } = entry.dataset;
      const remark = part<HTMLTextAreaElement>(entry, 'remark').value.trim() || undefined;
      return [{ id, title, verdict, remark }];
    });
  }

  #mail(replies: readonly GivenReply[]): Mail {
    const { provider: id = '', name = '' } = this.dataset;
    const provider = { id, name };
    const marks = { today: dateInAmsterdam(new Date()), code: this.#code };
    const all = this.querySelectorAll('[data-offer]').length;
    const holds = replies.every(({ verdict, remark }) => verdict === 'klopt' && remark === undefined);
    return holds && replies.length === all
      ? holdsMail(provider, replies, marks)
      : replyMail(provider, replies, marks);
  }

  #announce(words: string): void {
    part(this, 'status').textContent = words;
  }
}

customElements.define('check-replies', CheckReplies);
