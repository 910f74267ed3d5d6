import { texts } from '../../texts/nl.ts';
import { part } from '../shared/parts.ts';

/** Copies the address in the field; where the browser does not allow that, selects it for the visitor. */
export async function copyAddress(island: ParentNode): Promise<void> {
  const field = part<HTMLInputElement>(island, 'address');
  const told = part(island, 'copied');
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = texts.shortlist.copied;
  } catch {
    field.select();
    told.textContent = texts.shortlist.copyFailed;
  }
}
