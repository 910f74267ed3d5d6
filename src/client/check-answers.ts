import { dateInAmsterdam } from '../domain/dates.ts';
import { valuesOf, verdicts } from '../domain/vocabulary.ts';
import { answerMail, mailAddress, type GivenAnswer, type Mail } from '../texts/answer-mail.ts';
import { round } from '../texts/nl/round.ts';
import { part } from './finder/parts.ts';

const { check } = round;

/**
 * Gathers the answers of a provider into one mail, which the provider sends, or into one answer for the region's form.
 * Nothing leaves the page before that.
 */
class CheckAnswers extends HTMLElement {
  #leaving = new AbortController();

  connectedCallback(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => this.#send(event), { signal });
    form?.addEventListener('formdata', (event) => this.#fill(event.formData), { signal });
    part(this, 'copy').addEventListener('click', () => void this.#copy(), { signal });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #send(event: SubmitEvent): void {
    const answers = this.#answers();
    if (answers.length === 0) {
      event.preventDefault();
      this.#tell(check.chooseFirst);
      return;
    }
    if ((event.target as HTMLElement).dataset['hasForm'] !== undefined) return;
    event.preventDefault();
    const mail = this.#mail(answers);
    const address = mailAddress(mail, this.dataset['mailbox']);
    part(this, 'copy-box').hidden = false;
    part<HTMLTextAreaElement>(this, 'text').value = mail.body;
    this.#tell(address ? check.ready : check.tooLong);
    if (address) location.href = address;
  }

  /** The form gets the one answer, with its date; the choices themselves are for visitors without script. */
  #fill(data: FormData): void {
    for (const name of [...data.keys()]) if (/^(antwoord|wijziging)-/.test(name)) data.delete(name);
    data.set('antwoord', this.#mail(this.#answers()).body);
  }

  #answers(): GivenAnswer[] {
    return [...this.querySelectorAll<HTMLElement>('[data-offer]')].flatMap((entry) => {
      const chosen = entry.querySelector<HTMLInputElement>('input:checked')?.dataset['verdict'];
      const verdict = valuesOf(verdicts).find((value) => value === chosen);
      if (!verdict) return [];
      const { offer: id = '', title = '' } = entry.dataset;
      const remark = part<HTMLTextAreaElement>(entry, 'remark').value.trim() || undefined;
      return [{ id, title, verdict, remark }];
    });
  }

  #mail(answers: readonly GivenAnswer[]): Mail {
    const { provider: id = '', name = '' } = this.dataset;
    return answerMail({ id, name }, answers, dateInAmsterdam(new Date()));
  }

  async #copy(): Promise<void> {
    const text = part<HTMLTextAreaElement>(this, 'text');
    try {
      await navigator.clipboard.writeText(text.value);
      this.#tell(check.copied);
    } catch {
      text.select();
      this.#tell(check.copyFailed);
    }
  }

  #tell(words: string): void {
    part(this, 'told').textContent = words;
  }
}

customElements.define('check-answers', CheckAnswers);
