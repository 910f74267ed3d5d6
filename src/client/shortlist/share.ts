import { texts } from '../../texts/nl.ts';
import { part } from '../shared/parts.ts';

/** Copies the address in the field; where the browser does not allow that, selects it for the visitor. */
export async function copyAddress(island: ParentNode): Promise<void> {
  const field = part<HTMLInputElement>(island, 'address');
  const status = part(island, 'copied');
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = texts.shortlist.copied;
  } catch {
    field.select();
    status.textContent = texts.shortlist.copyFailed;
  }
}
