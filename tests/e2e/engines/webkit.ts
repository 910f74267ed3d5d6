import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { Engine, type Actions } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

interface Programs {
  driver: string;
  browser: string;
}

/** The programs of WebKitGTK, and a screen that nobody sees; `undefined` where one of them is missing. */
export function findWebKit(): Programs | undefined {
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4*/MiniBrowser');
  const isThere = browser && existsSync(DRIVER) && (process.env['DISPLAY'] || existsSync(SCREEN));
  return isThere ? { driver: DRIVER, browser } : undefined;
}

/** WebKit, the engine of Safari, by WebDriver (https://www.w3.org/TR/webdriver2/). */
export class WebKit extends Engine {
  readonly #processes: ChildProcess[];
  readonly #session: string;

  private constructor(processes: ChildProcess[], session: string) {
    super();
    [this.#processes, this.#session] = [processes, session];
  }

  static async start({ driver, browser }: Programs): Promise<WebKit> {
    const { screen, display } = process.env['DISPLAY']
      ? { screen: undefined, display: process.env['DISPLAY'] }
      : await openScreen();
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    const driving = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env });
    const processes = [driving, ...(screen ? [screen] : [])];
    const address = `http://127.0.0.1:${port}/session`;
    await answers(`http://127.0.0.1:${port}/status`, driving);
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = (await post(address, { capabilities: { alwaysMatch: options } })) as {
      sessionId: string;
    };
    const webkit = new WebKit(processes, `${address}/${sessionId}`);
    await post(`${webkit.#session}/timeouts`, { script: 120_000, pageLoad: 120_000 });
    await post(`${webkit.#session}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 }).catch(
      () => undefined,
    );
    return webkit;
  }

  async goTo(url: string): Promise<void> {
    await post(`${this.#session}/url`, { url });
  }

  async run<T>(expression: string): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve(${expression}).then((value) => done(JSON.stringify(value ?? null)), (error) => done('!' + error));`;
    const value = (await post(`${this.#session}/execute/async`, { script, args: [] })) as string;
    if (value.startsWith('!')) throw new Error(`${value.slice(1)}: ${expression}`);
    return JSON.parse(value) as T;
  }

  protected async perform(actions: Actions): Promise<void> {
    await post(`${this.#session}/actions`, { actions });
  }

  async close(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' });
    for (const process of this.#processes) process.kill();
  }
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Opens a screen without a monitor. */
async function openScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (part: Buffer) => resolve(part.toString().trim()));
    screen.once('exit', () => reject(new Error('The screen did not open')));
  });
  return { screen, display: `:${number}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(address: string, process: ChildProcess): Promise<void> {
  while (process.exitCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The driver of WebKit did not start');
}
