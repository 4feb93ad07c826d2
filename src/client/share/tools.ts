import { copy } from './clipboard.ts';
import { addressOf, quotationOf } from './passage.ts';
import { quoteAsHtml, quoteAsText } from './quote.ts';
import { say } from './say.ts';

const refused = 'Votre navigateur n’a pas permis la copie : le lien est dans la barre d’adresse.';

/** Does what a sharing button says, for the page or for the passage its panel is open on. */
export async function share(button: HTMLElement): Promise<void> {
  const panel = button.closest<HTMLElement>('[data-share-panel]');
  const anchor = panel?.dataset.anchor ?? null;
  switch (button.dataset.share) {
    case 'link':
      await copyLink(addressOf(anchor), anchor === null ? 'Lien copié' : 'Lien vers ce passage copié');
      return panel?.hidePopover();
    case 'quote':
      await copyQuote(anchor);
      return panel?.hidePopover();
    case 'sheet':
      return openSheet(anchor);
    case 'qr':
      return showCode(button, panel, anchor);
    case 'print':
      return print();
  }
}

/** Copies an address, and says so. */
export async function copyLink(address: string, done: string): Promise<void> {
  say((await copy(address)) ? done : refused);
}

async function copyQuote(anchor: string | null): Promise<void> {
  const quotation = quotationOf(anchor);
  const isCopied = await copy(quoteAsText(quotation), quoteAsHtml(quotation));
  say(isCopied ? 'Passage copié avec sa source' : refused);
}

async function openSheet(anchor: string | null): Promise<void> {
  const { title, site } = quotationOf(null);
  try {
    await navigator.share({ title: `${title} · ${site}`, url: addressOf(anchor) });
  } catch (error) {
    // Closing the sheet is no failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      await copyLink(addressOf(anchor), 'Le partage n’est pas possible ici : lien copié');
    }
  }
}

/** The page's own code is a file that the build made; a passage's is made here. */
async function showCode(
  button: HTMLElement,
  panel: HTMLElement | null,
  anchor: string | null,
): Promise<void> {
  const place = panel?.querySelector<HTMLElement>('[data-share-code]');
  if (!place) return;
  const address = addressOf(anchor);
  const picture = document.createElement('img');
  picture.width = 200;
  picture.height = 200;
  picture.alt = `Code QR qui mène à ${address}`;
  if (anchor === null) picture.src = button.getAttribute('href') ?? '';
  else {
    const { qrSvg } = await import('./qr-code.ts');
    picture.src = `data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`;
  }
  const file = document.createElement('a');
  file.href = picture.src;
  file.download = 'code-qr.svg';
  file.textContent = 'Télécharger le code QR';
  place.replaceChildren(picture, file);
  place.hidden = false;
}
