import { frameMessage } from '#charts/frame-message.ts';

/**
 * Tells the page that shows this one in a frame how tall it is, now and at each change: a frame cannot know by
 * itself. Nothing else is said, and nothing is listened to.
 */
export function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // To whoever holds the frame: a height is no secret.
    parent.postMessage({ type: frameMessage, height }, '*');
  }).observe(document.body);
}

tellHeight();
