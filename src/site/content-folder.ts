/** Where the content is; another book is another folder. */
export const contentFolder = process.env.CONTENT_DIR ?? 'content';
