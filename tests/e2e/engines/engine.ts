/** A browser that Playwright cannot drive, as far as the journeys need it. */

/** Keys by the code points that WebDriver gives them. */
export const KEYS = { Enter: '\uE007', Tab: '\uE004' } as const;

/** One source of input with what it does, as WebDriver and WebDriver BiDi both write it. */
type Actions = { type: string; id: string; parameters?: object; actions: object[] }[];

/** Between two looks at a page, in milliseconds. */
const LOOK_MS = 100;
/** A page on a busy machine may be slow; only one that never gets there fails. */
const PATIENCE_MS = 120_000;

export abstract class Engine {
  abstract goTo(url: string): Promise<void>;
  /** The value of an expression in the page, or of the promise that it is; it must be plain data. */
  abstract run<T>(expression: string): Promise<T>;
  protected abstract perform(actions: Actions): Promise<void>;
  abstract close(): Promise<void>;

  /** Waits until an expression is true in the page. Rejects when it never is. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.run<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`This never was so in the page: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** Clicks in the middle of an element, as a mouse does. */
  async click(selector: string): Promise<void> {
    const at = JSON.stringify(selector);
    await this.until(`document.querySelector(${at})?.getClientRects().length`);
    const [x, y] = await this.run<[number, number]>(`(() => {
      const element = document.querySelector(${at});
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    })()`);
    await this.perform([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** Types into what has the focus; a key of `KEYS` is pressed. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Makes a choice in a list, as a visitor does. */
  async choose(selector: string, value: string): Promise<void> {
    await this.run(`(() => {
      const list = document.querySelector(${JSON.stringify(selector)});
      list.value = ${JSON.stringify(value)};
      list.dispatchEvent(new Event('input', { bubbles: true }));
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    })()`);
  }
}

export type { Actions };
