/** Puts back what a visitor filled in in one field. */
type PutBack = () => void;

/**
 * What a visitor filled in before the script was ready, which is each field that is no longer as the page came. On a
 * slow line that may be much, and it must not be lost.
 */
export function earlyInput(form: HTMLFormElement): PutBack[] {
  return [...form.elements].flatMap((field): PutBack[] => {
    if (field instanceof HTMLSelectElement) {
      const { value, options } = field;
      const asItCame = [...options].find((option) => option.defaultSelected) ?? options[0];
      return value === asItCame?.value ? [] : [() => (field.value = value)];
    }
    if (!(field instanceof HTMLInputElement)) return [];
    const { value, checked, defaultValue, defaultChecked } = field;
    if (value !== defaultValue) return [() => (field.value = value)];
    return checked === defaultChecked ? [] : [() => (field.checked = checked)];
  });
}

/**
 * Holds a question that is sent before the script is ready, so that the page is not loaded anew. Returns how to stop.
 */
export function holdQuestions(form: HTMLElement, onHeld: () => void): () => void {
  const hold = (event: Event) => {
    event.preventDefault();
    onHeld();
  };
  form.addEventListener('submit', hold);
  return () => form.removeEventListener('submit', hold);
}
