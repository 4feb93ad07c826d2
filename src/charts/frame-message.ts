/**
 * What a chart alone in a frame tells the page around it: `{ type: frameMessage, height }`, in pixels. It
 * stands in other people's pages, so it never changes.
 */
export const frameMessage = 'livre-blanc:hauteur';
