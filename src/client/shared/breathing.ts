/** Lets the page respond to a tap meanwhile: on a cheap phone each part of the work with ten thousand offers takes a while. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
