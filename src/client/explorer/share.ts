import { copy } from '../share/clipboard.ts';

/**
 * Hands a link over: through the phone's own sheet where there is one, else to the clipboard. Says in French
 * what happened.
 */
export async function share(url: string, title: string): Promise<string> {
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (isPhone && 'share' in navigator) {
    try {
      await navigator.share({ url, title });
      return '';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  return (await copy(url)) ? 'Lien copié : il montre exactement ceci.' : `Copiez ce lien : ${url}`;
}
