/** The component of each guide, see `content/guides.ts`. */
declare module 'virtual:guides' {
  const guides: Record<
    string,
    () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
  export default guides;
}
