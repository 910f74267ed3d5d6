import styles from '../../styles/map-library.css?url';

/** Loads the styles of the map with its code, not with the page: the list does not wait for them. */
export function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${styles} could not be loaded`)));
    document.head.append(link);
  });
}
