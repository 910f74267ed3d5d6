import type { TemplateResult } from 'lit-html';
import type { Desk } from './desk.ts';
import type { Kept } from './kept.ts';

/** What a room may do beside changing the content. */
export interface Ui {
  kept: Kept;
  /** What is being typed in boxes and was not left yet, by the room and the name of the field. */
  typing: (form: string) => Map<string, string>;
  /** What a room remembers while the desk is open, such as what was chosen in a list. */
  view: <T>(name: string, first: T) => { value: T };
  redraw: () => void;
  /** Goes to a room, such as `#/aanbod`. */
  go: (address: string) => void;
  /** Says something in the live region of the desk. */
  say: (text: string) => void;
  /** Runs something that can fail, and shows the sentence when it does. */
  attempt: (work: () => Promise<void>) => Promise<unknown>;
  /** The sentence of what failed last, until the next attempt. */
  failure: string | undefined;
  isBusy: boolean;
}

/** What a room is drawn from: the parts of its address behind its name, and what stands behind the question mark. */
export interface Visit {
  parts: readonly string[];
  query: URLSearchParams;
}

/** A room of the desk. */
export type Room = (desk: Desk, ui: Ui, visit: Visit) => TemplateResult;
