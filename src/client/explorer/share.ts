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
  try {
    await navigator.clipboard.writeText(url);
    return 'Lien copié : il montre exactement ceci.';
  } catch {
    return `Copiez ce lien : ${url}`;
  }
}
