/**
 * The question in the fields of a form as a visitor reads it: "Leeftijd: 7 jaar · Sector: Basisschool, Mbo". It is
 * empty when nothing is filled in.
 */
export function askedIn(fields: Iterable<Element>): string {
  const values = new Map<string, string[]>();
  for (const field of fields) {
    const value = valueIn(field);
    if (!value) continue;
    const name = nameOf(field);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values].map(([name, given]) => `${name}: ${given.join(', ')}`).join(' · ');
}

function valueIn(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.value && (field.selectedOptions[0]?.label ?? '');
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return '';
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  return isChoice ? (field.checked ? labelOf(field) : '') : field.value.trim();
}

function nameOf(field: Element): string {
  const isChoice = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
  const legend = isChoice ? field.closest('fieldset')?.querySelector('legend') : undefined;
  return legend ? wordsOf(legend) : labelOf(field);
}

function labelOf(field: Element): string {
  const [label] = (field as HTMLInputElement).labels ?? [];
  return label ? wordsOf(label) : (field.ariaLabel ?? '');
}

/** The words of an element without the numbers beside a choice, which belong to the screen and not to the question. */
function wordsOf(element: Element): string {
  const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return (words.map((node) => node.textContent).join(' ') || element.textContent).replace(/\s+/g, ' ').trim();
}
