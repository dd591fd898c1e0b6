/**
 * Script in the head of every page, which runs before anything is painted: it copies the reader's
 * preferences to the root element, where styles use them. The content security policy allows this
 * text and no other.
 */
export const REMEMBERED =
  'try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.getItem("reading")))}catch{}';
